package greenbridge.search.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.Understood;
import greenbridge.search.cluster.Json;
import greenbridge.search.wording.Asked;
import greenbridge.search.wording.Asked.Chunk;
import greenbridge.search.wording.Asked.Piece;
import greenbridge.search.wording.Expansion;
import greenbridge.search.wording.Places;
import greenbridge.search.wording.Sounds;
import greenbridge.search.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a question as clauses. Those that a reader could not guess from the marked text carry a {@link Name}. */
final class Clauses {
    private static final List<String> FIELDS = List.of("title^6", "title_en^6", "organisation^4", "summary^2", "body");
    private static final List<String> EXACT = List.of("title.bigram", "organisation.bigram", "summary.bigram^0.5");
    private static final double IDENTIFIER = 100_000;
    private static final double PHRASE = 4;
    private static final double PLACE = 3;
    private static final double EVERYWHERE = 0.5;
    private static final double CODE = 3;
    private static final double WANTED = 6;
    private static final double HOME = 0.3;
    private static final double OPTIONAL = 0.3;
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
            ways.add(constant("identifiers", asked.identifiers(), IDENTIFIER, Name.identifier(asked.identifiers())));
        }
        ways.add(words(asked));
        return Json.object("bool", Json.object("should", ways, "minimum_should_match", 1));
    }

    /** Up to three words must all be met, of more three quarters; a place must be met in any case. */
    private static ObjectNode words(Asked asked) {
        var must = new ArrayList<JsonNode>();
        var may = new ArrayList<JsonNode>();
        boolean few = asked.needed().size() <= FEW;
        for (Chunk chunk : asked.needed()) {
            (few || chunk.isPlace() ? must : may).add(chunk(chunk));
        }
        if (!may.isEmpty()) {
            must.add(Json.object("bool", Json.object("should", may, "minimum_should_match", "75%")));
        }
        var better = new ArrayList<JsonNode>();
        if (asked.text().codePoints().filter(Wording::isHan).count() > 1) {
            better.add(phrase(asked.text(), PHRASE, null));
        }
        asked.optional().forEach(chunk -> chunk.pieces().forEach(piece -> better.addAll(optional(piece))));
        ObjectNode all = Json.object("must", must);
        if (!better.isEmpty()) {
            all.set("should", Json.array(better));
        }
        return Json.object("bool", all);
    }

    /** Any of the words, and what has one of their codes, a little higher; without a name, because it is no reason. */
    private static List<JsonNode> optional(Piece piece) {
        var ways = new ArrayList<JsonNode>();
        ways.add(match(piece.text(), "1", OPTIONAL, null));
        piece.codes().forEach((field, codes) -> ways.add(constant(field, codes, WANTED, null)));
        return ways;
    }

    private static JsonNode chunk(Chunk chunk) {
        var ways = new ArrayList<JsonNode>();
        if (chunk.home()) {
            ways.add(match(chunk.text(), enough(true), HOME, null));
        } else if (chunk.isSingle()) {
            ways.addAll(piece(chunk.pieces().getFirst(), chunk.strict()));
        } else {
            ways.add(match(chunk.text(), enough(chunk.strict()), 1, null));
            ways.add(pieces(chunk));
        }
        if (chunk.text().codePoints().filter(Wording::isHan).count() > 1) {
            ways.add(phrase(chunk.text(), BIGRAM, Name.parts(chunk.text())));
        }
        if (chunk.isPlace()) {
            ways.add(constant("areas", chunk.areas(), PLACE, Name.place(chunk.text())));
        }
        if (chunk.home()) {
            ways.add(constant("areas", List.of(Places.WHOLE_COUNTRY), EVERYWHERE, null));
        }
        Sounds sounds = chunk.sounds();
        if (sounds != null) {
            sounds.syllables().forEach(reading -> ways.add(sound("syllables", reading, chunk)));
            sounds.initials().forEach(grams -> ways.add(sound("initials", grams, chunk)));
        }
        return best(ways);
    }

    private static ObjectNode pieces(Chunk chunk) {
        var needed = chunk.needed().stream()
                .map(piece -> best(piece(piece, chunk.strict())))
                .toList();
        ObjectNode all = Json.object("must", needed, "boost", 0.9);
        var better = chunk.optional().stream()
                .flatMap(piece -> optional(piece).stream())
                .toList();
        if (!better.isEmpty()) {
            all.set("should", Json.array(better));
        }
        return Json.object("bool", all);
    }

    private static List<JsonNode> piece(Piece piece, boolean strict) {
        var ways = new ArrayList<JsonNode>();
        ways.add(match(piece.text(), enough(strict), 1, null));
        for (Expansion expansion : piece.also()) {
            ways.add(match(
                    expansion.text(), enough(true), weight(expansion.kind()), Name.expansion(piece.text(), expansion)));
        }
        if (!piece.optional()) {
            piece.codes().forEach((field, codes) -> ways.add(constant(field, codes, CODE, Name.mark(piece.text()))));
        }
        return ways;
    }

    /** Of up to four words all, of more three quarters unless strict. */
    private static String enough(boolean strict) {
        return strict ? "100%" : "4<75%";
    }

    private static double weight(Understood.Kind kind) {
        return switch (kind) {
            case EQUIVALENT -> 0.8;
            case NARROWER -> 0.5;
            case SOFT -> 0.2;
        };
    }

    /** Words may stand in different fields. */
    private static ObjectNode match(String text, String enough, double boost, @Nullable String name) {
        return Json.object(
                "multi_match",
                Json.object(
                        "query", text,
                        "type", "cross_fields",
                        "fields", FIELDS,
                        "minimum_should_match", enough,
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

    private static ObjectNode constant(String field, Collection<String> codes, double boost, @Nullable String name) {
        JsonNode filter = Json.object("terms", Json.object(field, codes));
        return Json.object("constant_score", Json.object("filter", filter, "boost", boost, "_name", name));
    }

    private static JsonNode best(List<JsonNode> ways) {
        return ways.size() == 1 ? ways.getFirst() : Json.object("dis_max", Json.object("queries", ways));
    }
}
