package greenbridge.search.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.Facet;
import greenbridge.search.Query;
import greenbridge.search.Standing;
import greenbridge.search.cluster.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the facets and the day let through. The day decides the status, so that a suspension ends without a write. */
final class Filters {
    private Filters() {}

    static ObjectNode publicOn(LocalDate day) {
        return Json.object("term", Json.object("public_on", day));
    }

    static ObjectNode is(Standing standing, LocalDate day) {
        return Json.object("term", Json.object(standing.field(), day));
    }

    /** Over by its status, or past its last day where it has no status at all. */
    static ObjectNode past(LocalDate day) {
        var ways = new ArrayList<JsonNode>();
        Stream.of(Standing.values()).filter(Standing::isPast).forEach(standing -> ways.add(is(standing, day)));
        ways.add(Json.object("range", Json.object("expires_on", Json.object("lt", day))));
        return Json.object("bool", Json.object("should", ways));
    }

    /** One clause for each facet in use, without the one that is to be left aside. */
    static List<JsonNode> of(Query query, LocalDate day, @Nullable Facet aside) {
        var filters = new ArrayList<JsonNode>();
        query.filters().forEach((facet, values) -> {
            if (facet != aside) {
                filters.add(facet == Facet.STATUS ? statuses(values, day) : anyOf(facet, values));
            }
        });
        return filters;
    }

    private static ObjectNode anyOf(Facet facet, Set<String> values) {
        return Json.object("terms", Json.object(facet.field(), values));
    }

    private static ObjectNode statuses(Set<String> values, LocalDate day) {
        var ways = Standing.shown().stream()
                .filter(standing -> values.contains(standing.name()))
                .map(standing -> is(standing, day))
                .toList();
        return ways.isEmpty()
                ? Json.object("match_none", Json.object())
                : Json.object("bool", Json.object("should", ways));
    }
}
