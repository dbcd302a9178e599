package greenbridge.search.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.Facet;
import greenbridge.search.Query;
import greenbridge.search.cluster.Json;
import greenbridge.search.wording.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A whole request for results: who may see, what was asked, how it is ordered, counted and marked. */
public record Body(Query query, Asked asked, LocalDate day, List<Integer> tenants, Order order) {
    /** Highlighting puts these around words; documents are cleaned of them, so a mark is always a mark. */
    public static final char MARK = '\uE000';

    public static final char UNMARK = '\uE001';

    private static final ObjectNode NOTHING = Json.object();
    private static final ArrayNode SHOWN = Json.array(
            "id",
            "kind",
            "title",
            "title_en",
            "summary",
            "path",
            "tenant",
            "organisation",
            "catalog",
            "area",
            "sector",
            "procurement",
            "badges",
            "identifiers_shown",
            "listed_on",
            "deadline",
            "expires_on",
            "sample",
            "indicators",
            "period");

    public static Body of(Query query, Asked asked, LocalDate today, List<Integer> tenants) {
        LocalDate day = query.validOn() == null ? today : query.validOn();
        return new Body(query, asked, day, tenants, Order.of(query, today));
    }

    /**
     * Two searches in one request: the rows, and the counts, which Elasticsearch keeps for the next one who asks the same
     * until something changes. Counting is half the work, and people ask the same.
     */
    public byte[] results() {
        return Json.lines(List.of(NOTHING, rows(), Json.object("request_cache", true), counts()));
    }

    ObjectNode rows() {
        ObjectNode body = Json.object(
                "size", query.size(),
                "from", order.after() == null ? (query.page() - 1) * query.size() : 0,
                "track_total_hits", true,
                "_source", SHOWN,
                "query", scored(),
                "sort", order.sort(query),
                "search_after", order.after());
        if (!asked.isEmpty()) {
            body.set("highlight", HIGHLIGHT);
        }
        return body;
    }

    ObjectNode counts() {
        return Json.object(
                "size",
                0,
                "track_total_hits",
                false,
                "query",
                asFilter(base(), Clauses.of(asked)),
                "aggs",
                Aggregations.of(query, day));
    }

    /** Only how many there are. */
    public ObjectNode count() {
        return Json.object("size", 0, "track_total_hits", true, "query", asFilter(chosen(), Clauses.of(asked)));
    }

    private List<JsonNode> base() {
        return List.of(Reach.filter(tenants), Filters.publicOn(day));
    }

    private List<JsonNode> chosen() {
        var filters = new ArrayList<>(base());
        filters.addAll(Filters.of(query, day, null));
        return filters;
    }

    private JsonNode scored() {
        JsonNode text = Clauses.of(asked);
        List<JsonNode> filters = chosen();
        return switch (query.sort()) {
            case RELEVANCE -> weighed(Json.object("bool", Json.object("must", text, "filter", filters)));
            case NEWEST -> asFilter(filters, text);
            case DEADLINE -> Json.object("bool", tier(filters, text, "deadline"));
            case EXPIRING -> Json.object("bool", tier(filters, text, "expires_on"));
        };
    }

    private static ObjectNode asFilter(List<JsonNode> filters, JsonNode text) {
        var all = new ArrayList<>(filters);
        all.add(text);
        return Json.object("bool", Json.object("filter", all));
    }

    /** Scores one for a date still to come and nothing for the rest. */
    private ObjectNode tier(List<JsonNode> filters, JsonNode text, String field) {
        var all = new ArrayList<>(filters);
        all.add(text);
        JsonNode ahead = Json.object("range", Json.object(field, Json.object("gte", day)));
        return Json.object(
                "filter", all, "should", Json.array(Json.object("constant_score", Json.object("filter", ahead))));
    }

    /** What is over sinks, unless its status was asked for; what is the tenant's own rises a little. */
    private ObjectNode weighed(ObjectNode found) {
        var weights = new ArrayList<JsonNode>();
        if (query.values(Facet.STATUS).isEmpty()) {
            weights.add(Json.object("filter", Filters.past(day), "weight", 0.1));
        }
        if (!asked.isEmpty()) {
            JsonNode own = Json.object("term", Json.object("tenant", query.tenant()));
            weights.add(Json.object("filter", own, "weight", 1.2));
        }
        return Json.object(
                "function_score",
                Json.object("query", found, "functions", weights, "score_mode", "multiply", "boost_mode", "multiply"));
    }

    private static final ObjectNode HIGHLIGHT = Json.object(
            "type", "unified",
            "pre_tags", List.of(String.valueOf(MARK)),
            "post_tags", List.of(String.valueOf(UNMARK)),
            "fields",
                    Json.object(
                            "title", whole("title", "title.bigram"),
                            "title_en", whole("title_en"),
                            "organisation", whole("organisation", "organisation.bigram"),
                            "summary", passages(2),
                            "body", passages(2)));

    private static ObjectNode whole(String... fields) {
        return Json.object("number_of_fragments", 0, "matched_fields", List.of(fields));
    }

    private static ObjectNode passages(int most) {
        return Json.object("number_of_fragments", most, "fragment_size", 90);
    }
}
