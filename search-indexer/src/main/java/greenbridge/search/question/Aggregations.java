package greenbridge.search.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.Facet;
import greenbridge.search.Query;
import greenbridge.search.Standing;
import greenbridge.search.cluster.Json;
import java.time.LocalDate;
import java.util.List;

/** Counts for each facet under all filters but its own. The reply is read by greenbridge.search.answer.Facets. */
final class Aggregations {
    private Aggregations() {}

    static ObjectNode of(Query query, LocalDate day) {
        ObjectNode aggregations = Json.object();
        for (Facet facet : Facet.values()) {
            List<JsonNode> others = Filters.of(query, day, facet);
            ObjectNode counts = facet == Facet.STATUS ? statuses(day) : terms(facet);
            aggregations.set(
                    facet.name(),
                    others.isEmpty()
                            ? counts
                            : Json.object(
                                    "filter",
                                    Json.object("bool", Json.object("filter", others)),
                                    "aggs",
                                    Json.object("in", counts)));
        }
        return aggregations;
    }

    private static ObjectNode terms(Facet facet) {
        return Json.object("terms", Json.object("field", facet.field(), "size", most(facet)));
    }

    private static ObjectNode statuses(LocalDate day) {
        ObjectNode filters = Json.object();
        Standing.shown().forEach(standing -> filters.set(standing.name(), Filters.is(standing, day)));
        return Json.object("filters", Json.object("filters", filters));
    }

    /** As many as there can be, but for batches, of which only the fullest help to narrow. */
    private static int most(Facet facet) {
        return switch (facet) {
            case REGION -> 300;
            case SECTOR, INDUSTRY, CATALOG -> 100;
            case BATCH, KIND -> 40;
            case STATUS, PROCUREMENT, LEVEL -> 12;
        };
    }
}
