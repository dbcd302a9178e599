package greenbridge.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.cluster.Cluster;
import greenbridge.search.cluster.Json;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How many things of each tenant there are in each view, in the database and in an index. */
@Singleton
final class Counts {
    private static final int MOST = 10_000;

    private final Views views;
    private final Cluster cluster;

    Counts(Views views, Cluster cluster) {
        this.views = views;
        this.cluster = cluster;
    }

    record Part(String view, int tenant) {}

    Map<Part, Long> inDatabase() throws SQLException {
        var counts = new HashMap<Part, Long>();
        try (Connection connection = views.connect()) {
            for (String view : views.names(connection)) {
                Views.counts(connection, view).forEach((tenant, count) -> counts.put(new Part(view, tenant), count));
            }
        }
        return counts;
    }

    Map<Part, Long> inIndex(String index) {
        JsonNode tenants = Json.object("terms", Json.object("field", "tenant", "size", MOST));
        JsonNode parts = Json.object(
                "terms", Json.object("field", "subject", "size", MOST), "aggs", Json.object("tenants", tenants));
        JsonNode reply =
                cluster.post("/" + index + "/_search", Json.object("size", 0, "aggs", Json.object("views", parts)));
        var counts = new HashMap<Part, Long>();
        for (JsonNode view : reply.path("aggregations").path("views").path("buckets")) {
            for (JsonNode tenant : view.path("tenants").path("buckets")) {
                var part =
                        new Part(view.path("key").asText(), tenant.path("key").asInt());
                counts.put(part, tenant.path("doc_count").asLong());
            }
        }
        return counts;
    }
}
