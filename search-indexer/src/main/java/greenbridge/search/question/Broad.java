package greenbridge.search.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.Standing;
import greenbridge.search.Wish;
import greenbridge.search.cluster.Json;
import greenbridge.search.wording.Asked;
import greenbridge.search.wording.Asked.Piece;
import greenbridge.search.wording.Expansion;
import greenbridge.search.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A wish as a request: the steps from most words to parts of words are clauses beside each other, so that one question asks them all. */
public final class Broad {
    private static final List<String> FIELDS = List.of("title^4", "title_en^4", "summary^2", "body");
    private static final List<String> PARTS = List.of("title.bigram", "summary.bigram^0.3");
    private static final double MOST = 1;
    private static final double WORD = 1;
    private static final double MEANING = 0.7;
    private static final double PART = 0.2;
    private static final double SECTOR = 12;
    private static final double INDUSTRY = 4;
    private static final double AREA = 3;

    private Broad() {}

    /** Only the path is read; whoever asked reads the facts where they are kept. */
    public static ObjectNode of(Wish wish, Asked asked, LocalDate day, List<Integer> tenants) {
        var filters = new ArrayList<JsonNode>(List.of(
                Reach.filter(tenants), Filters.publicOn(day), Json.object("terms", Json.object("kind", wish.kinds()))));
        if (wish.listed()) {
            filters.add(Filters.is(Standing.LISTED, day));
        }
        var ways = new ArrayList<JsonNode>(words(asked));
        code(ways, "sectors", wish.sectors(), SECTOR);
        code(ways, "industries", wish.industries(), INDUSTRY);
        var better = new ArrayList<JsonNode>();
        code(better, "areas", wish.areas(), AREA);
        ObjectNode query = Json.object("filter", filters);
        if (wish.anything() || ways.isEmpty()) {
            better.addAll(ways);
        } else {
            ObjectNode any = Json.object("should", ways, "minimum_should_match", 1);
            query.set("must", Json.array(Json.object("bool", any)));
        }
        if (!better.isEmpty()) {
            query.set("should", Json.array(better));
        }
        return Json.object(
                "size",
                wish.size(),
                "track_total_hits",
                false,
                "_source",
                List.of("path"),
                "query",
                Json.object("bool", query),
                "sort",
                List.of(
                        Json.object("_score", Json.object("order", "desc")),
                        Json.object("key", Json.object("order", "asc"))));
    }

    private static List<JsonNode> words(Asked asked) {
        var pieces = asked.chunks().stream()
                .filter(chunk -> !chunk.isPlace() && !chunk.isOptional())
                .flatMap(chunk -> chunk.needed().stream())
                .distinct()
                .toList();
        var ways = new ArrayList<JsonNode>();
        if (pieces.size() > 1) {
            var all = pieces.stream().map(Broad::whole).toList();
            ways.add(Json.object("bool", Json.object("should", all, "minimum_should_match", "60%", "boost", MOST)));
        }
        for (Piece piece : pieces) {
            ways.add(whole(piece));
            if (piece.text().codePoints().filter(Wording::isHan).count() > 2) {
                ways.add(match(piece.text(), PARTS, "1", PART));
            }
        }
        return ways;
    }

    private static JsonNode whole(Piece piece) {
        var ways = new ArrayList<JsonNode>();
        ways.add(match(piece.text(), FIELDS, "1<60%", WORD));
        for (Expansion also : piece.also()) {
            switch (also.kind()) {
                case EQUIVALENT, NARROWER -> ways.add(match(also.text(), FIELDS, "100%", MEANING));
                case SOFT -> {}
            }
        }
        return ways.size() == 1 ? ways.getFirst() : Json.object("dis_max", Json.object("queries", ways));
    }

    private static ObjectNode match(String text, List<String> fields, String enough, double boost) {
        return Json.object(
                "multi_match",
                Json.object("query", text, "fields", fields, "minimum_should_match", enough, "boost", boost));
    }

    private static void code(List<JsonNode> ways, String field, Collection<String> codes, double boost) {
        if (!codes.isEmpty()) {
            JsonNode filter = Json.object("terms", Json.object(field, codes));
            ways.add(Json.object("constant_score", Json.object("filter", filter, "boost", boost)));
        }
    }
}
