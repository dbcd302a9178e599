package greenbridge.search.answer;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.Bucket;
import greenbridge.search.Facet;
import greenbridge.search.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts as buckets, the fullest first; a chosen value stays in the list although nothing has it. */
final class Facets {
    private Facets() {}

    static Map<Facet, List<Bucket>> of(JsonNode aggregations, Query query) {
        var facets = new EnumMap<Facet, List<Bucket>>(Facet.class);
        for (Facet facet : Facet.values()) {
            JsonNode found = aggregations.path(facet.name());
            JsonNode counts = found.has("in") ? found.path("in") : found;
            facets.put(facet, buckets(facet, counts.path("buckets"), query));
        }
        return facets;
    }

    private static List<Bucket> buckets(Facet facet, JsonNode counts, Query query) {
        var buckets = new ArrayList<Bucket>();
        if (counts.isArray()) {
            counts.forEach(count -> add(facet, count.path("key").asText(), count, query, buckets));
        } else {
            counts.properties().forEach(count -> add(facet, count.getKey(), count.getValue(), query, buckets));
            buckets.sort((one, other) -> Long.compare(other.count(), one.count()));
        }
        for (String value : query.values(facet)) {
            if (buckets.stream().noneMatch(bucket -> bucket.value().equals(value))) {
                buckets.add(new Bucket(value, 0, true));
            }
        }
        return List.copyOf(buckets);
    }

    private static void add(Facet facet, String value, JsonNode count, Query query, List<Bucket> buckets) {
        long found = count.path("doc_count").asLong();
        boolean selected = query.has(facet, value);
        if (found > 0 || selected) {
            buckets.add(new Bucket(value, found, selected));
        }
    }
}
