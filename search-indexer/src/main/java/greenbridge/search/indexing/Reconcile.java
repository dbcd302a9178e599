package greenbridge.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.cluster.Cluster;
import greenbridge.search.cluster.Json;
import greenbridge.search.indexing.Counts.Part;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Holds every document of the index against what the database would make of it today, by digest. What waits in the
 * queue is no drift, nor is what turns out equal at a second look. Repair goes through the queue like any change.
 */
@Singleton
public final class Reconcile {
    private static final int MOST = 10_000;

    private final Views views;
    private final Indexes indexes;
    private final Cluster cluster;
    private final Counts counts;
    private final Delivery delivery;
    private final Queue queue;

    Reconcile(Views views, Indexes indexes, Cluster cluster, Counts counts, Delivery delivery, Clock clock) {
        this.views = views;
        this.indexes = indexes;
        this.cluster = cluster;
        this.counts = counts;
        this.delivery = delivery;
        this.queue = new Queue(clock);
    }

    public enum Kind {
        MISSING,
        STALE,
        ORPHAN
    }

    public record Drift(String view, int tenant, long number, Kind kind) {}

    /** Clean is what a command answers with exit code 0. */
    public record Report(long compared, List<Drift> drift, boolean repaired) {
        public boolean isClean() {
            return drift.isEmpty();
        }
    }

    public Report report() throws SQLException {
        return compare(indexes.read());
    }

    public Report repair() throws SQLException {
        return repair(indexes.read());
    }

    Report repair(String index) throws SQLException {
        Report report = compare(index);
        if (report.isClean()) {
            return report;
        }
        try (Connection connection = views.connect()) {
            queue.add(
                    connection,
                    report.drift().stream()
                            .map(drift -> new Subject(drift.view(), drift.tenant(), drift.number()))
                            .toList());
        }
        drain();
        return new Report(report.compared(), report.drift(), true);
    }

    /** Delivers here and now whatever is due, with or without a worker; how many rows that were. */
    public long drain() throws SQLException {
        long delivered = 0;
        for (int batch = delivery.deliver(); batch > 0; batch = delivery.deliver()) {
            delivered += batch;
        }
        return delivered;
    }

    private Report compare(String index) throws SQLException {
        indexes.refresh(index);
        Set<Part> parts = new HashSet<>(counts.inDatabase().keySet());
        parts.addAll(counts.inIndex(index).keySet());
        var suspects = new ArrayList<Pages.Page>();
        long compared = 0;
        try (Connection connection = views.connect();
                Connection reading = views.connect()) {
            List<String> known = views.names(connection);
            parts.removeIf(part -> !known.contains(part.view()));
            var pages = new Pages(connection, parts);
            for (Pages.Page page = pages.next(); page != null; page = pages.next()) {
                Sides sides = sides(reading, index, page);
                compared += sides.count();
                if (!sides.drift(page).isEmpty()) {
                    suspects.add(page);
                }
            }
            return new Report(compared, suspects.isEmpty() ? List.of() : confirmed(reading, index, suspects), false);
        }
    }

    private List<Drift> confirmed(Connection connection, String index, List<Pages.Page> suspects) throws SQLException {
        pause();
        indexes.refresh(index);
        Set<Subject> waiting = queue.subjects(connection);
        var drift = new ArrayList<Drift>();
        for (Pages.Page page : suspects) {
            sides(connection, index, page).drift(page).stream()
                    .filter(one -> !waiting.contains(new Subject(one.view(), one.tenant(), one.number())))
                    .forEach(drift::add);
        }
        return drift;
    }

    private Sides sides(Connection connection, String index, Pages.Page page) throws SQLException {
        var database = new HashMap<Long, Long>();
        Views.page(connection, page.view(), page.tenant(), page.after(), page.upTo())
                .documents()
                .forEach((subject, document) -> database.put(subject.number(), Document.digest(document)));
        var indexed = new HashMap<Long, Long>();
        JsonNode reply = cluster.post("/" + index + "/_search", body(page));
        for (JsonNode hit : reply.path("hits").path("hits")) {
            JsonNode fields = hit.path("fields");
            indexed.put(
                    fields.path("number").path(0).asLong(),
                    fields.path("digest").path(0).asLong());
        }
        return new Sides(database, indexed);
    }

    private static JsonNode body(Pages.Page page) {
        JsonNode range = Json.object("gt", page.after(), "lte", page.upTo());
        return Json.object(
                "size",
                MOST,
                "_source",
                false,
                "docvalue_fields",
                List.of("number", "digest"),
                "query",
                Json.object(
                        "bool",
                        Json.object(
                                "filter",
                                Json.array(
                                        Json.object("term", Json.object("subject", page.view())),
                                        Json.object("term", Json.object("tenant", page.tenant())),
                                        Json.object("range", Json.object("number", range))))));
    }

    private record Sides(Map<Long, Long> database, Map<Long, Long> index) {
        long count() {
            return Math.max(database.size(), index.size());
        }

        List<Drift> drift(Pages.Page page) {
            var numbers = new TreeSet<>(database.keySet());
            numbers.addAll(index.keySet());
            var drift = new ArrayList<Drift>();
            for (Long number : numbers) {
                Long wanted = database.get(number);
                Long found = index.get(number);
                if (wanted == null || !wanted.equals(found)) {
                    Kind kind = wanted == null ? Kind.ORPHAN : found == null ? Kind.MISSING : Kind.STALE;
                    drift.add(new Drift(page.view(), page.tenant(), number, kind));
                }
            }
            return drift;
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
