package greenbridge.search.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.Understood;
import greenbridge.search.cluster.Json;
import greenbridge.search.wording.Asked;
import greenbridge.search.wording.Asked.Chunk;
import greenbridge.search.wording.Asked.Piece;
import greenbridge.search.wording.Expansion;
import greenbridge.search.wording.Sounds;
import greenbridge.search.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a question as clauses. Those that a reader could not guess from the marked text carry a {@link Name}. */
final class Clauses {
    private static final List<String> FIELDS = List.of("title^6", "title_en^6", "organisation^4", "summary^2", "body");
    private static final List<String> EXACT = List.of("title.bigram", "organisation.bigram", "summary.bigram^0.5");
    private static final double IDENTIFIER = 100_000;
    private static final double PHRASE = 4;
    private static final double PLACE = 3;
    private static final double BIGRAM = 0.3;
    private static final double SOUND = 0.6;
    private static final int FEW = 3;

    private Clauses() {}

    static JsonNode of(Asked asked) {
        if (asked.isEmpty()) {
            return Json.object("match_all", Json.object());
        }
        var ways = new ArrayList<JsonNode>();
        if (!asked.identifiers().isEmpty()) {
            ways.add(constant(
                    Json.object("terms", Json.object("identifiers", asked.identifiers())),
                    IDENTIFIER,
                    Name.identifier(asked.identifiers())));
        }
        ways.add(words(asked));
        return Json.object("bool", Json.object("should", ways, "minimum_should_match", 1));
    }

    /** Up to three words must all be met, of more three quarters; a place must be met in any case. */
    private static ObjectNode words(Asked asked) {
        var must = new ArrayList<JsonNode>();
        var may = new ArrayList<JsonNode>();
        boolean few = asked.chunks().size() <= FEW;
        for (Chunk chunk : asked.chunks()) {
            (few || chunk.isPlace() ? must : may).add(chunk(chunk));
        }
        if (!may.isEmpty()) {
            must.add(Json.object("bool", Json.object("should", may, "minimum_should_match", "75%")));
        }
        ObjectNode all = Json.object("must", must);
        if (asked.text().codePoints().filter(Wording::isHan).count() > 1) {
            all.set("should", Json.array(phrase(asked.text(), PHRASE, null)));
        }
        return Json.object("bool", all);
    }

    private static JsonNode chunk(Chunk chunk) {
        var ways = new ArrayList<JsonNode>();
        if (chunk.isSingle()) {
            ways.addAll(piece(chunk.pieces().getFirst(), chunk.strict()));
        } else {
            ways.add(match(chunk.text(), chunk.strict(), 1, null));
            var pieces = chunk.pieces().stream()
                    .map(piece -> best(piece(piece, chunk.strict())))
                    .toList();
            ways.add(Json.object("bool", Json.object("must", pieces, "boost", 0.9)));
        }
        if (chunk.text().codePoints().filter(Wording::isHan).count() > 1) {
            ways.add(phrase(chunk.text(), BIGRAM, Name.parts(chunk.text())));
        }
        if (chunk.isPlace()) {
            ways.add(constant(
                    Json.object("terms", Json.object("areas", chunk.areas())), PLACE, Name.place(chunk.text())));
        }
        Sounds sounds = chunk.sounds();
        if (sounds != null) {
            sounds.syllables().forEach(reading -> ways.add(sound("syllables", reading, chunk)));
            sounds.initials().forEach(grams -> ways.add(sound("initials", grams, chunk)));
        }
        return best(ways);
    }

    private static List<JsonNode> piece(Piece piece, boolean strict) {
        var ways = new ArrayList<JsonNode>();
        ways.add(match(piece.text(), strict, 1, null));
        for (Expansion expansion : piece.also()) {
            ways.add(match(expansion.text(), true, weight(expansion.kind()), Name.expansion(piece.text(), expansion)));
        }
        return ways;
    }

    private static double weight(Understood.Kind kind) {
        return switch (kind) {
            case EQUIVALENT -> 0.8;
            case NARROWER -> 0.5;
            case SOFT -> 0.2;
        };
    }

    /** Words may stand in different fields; of up to four all are needed, of more three quarters unless strict. */
    private static ObjectNode match(String text, boolean strict, double boost, @Nullable String name) {
        return Json.object(
                "multi_match",
                Json.object(
                        "query", text,
                        "type", "cross_fields",
                        "fields", FIELDS,
                        "minimum_should_match", strict ? "100%" : "4<75%",
                        "boost", boost,
                        "_name", name));
    }

    /** The very characters in a row, whatever words the analyzer made of them. */
    private static ObjectNode phrase(String text, double boost, @Nullable String name) {
        return Json.object(
                "multi_match",
                Json.object("query", text, "type", "phrase", "fields", EXACT, "boost", boost, "_name", name));
    }

    private static ObjectNode sound(String field, String words, Chunk chunk) {
        return Json.object(
                "match_phrase",
                Json.object(field, Json.object("query", words, "boost", SOUND, "_name", Name.sound(chunk.text()))));
    }

    private static ObjectNode constant(JsonNode filter, double boost, String name) {
        return Json.object("constant_score", Json.object("filter", filter, "boost", boost, "_name", name));
    }

    private static JsonNode best(List<JsonNode> ways) {
        return ways.size() == 1 ? ways.getFirst() : Json.object("dis_max", Json.object("queries", ways));
    }
}
