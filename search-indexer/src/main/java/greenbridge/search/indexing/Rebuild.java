package greenbridge.search.indexing;

import greenbridge.search.cluster.Cluster;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a new index from the views while the old one serves, and puts it in its place when it holds the same things.
 * Changes reach both while it is built; versions keep a page read early from covering a change written later.
 */
@Singleton
public final class Rebuild {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final int MOST_CHECKS = 10;

    private final Views views;
    private final Indexes indexes;
    private final Cluster cluster;
    private final Reconcile reconcile;
    private final Counts counts;
    private final int threads;

    Rebuild(
            Views views,
            Indexes indexes,
            Cluster cluster,
            Reconcile reconcile,
            Counts counts,
            @Value("${index.builders:3}") int threads) {
        this.views = views;
        this.indexes = indexes;
        this.cluster = cluster;
        this.reconcile = reconcile;
        this.counts = counts;
        this.threads = threads;
    }

    /** The new index, how many documents it holds, and what could not be made a document. */
    public record Built(String index, long documents, List<String> unreadable) {}

    /** Builds where nothing is yet; false when another process is at it. */
    boolean first() throws SQLException {
        try (var lock = BuildLock.of(views, cluster.prefix())) {
            if (lock.isTaken()) {
                return false;
            }
            if (indexes.live().isEmpty()) {
                build();
            }
            return true;
        }
    }

    public Built run() throws SQLException {
        try (var lock = BuildLock.of(views, cluster.prefix())) {
            lock.demand();
            return build();
        }
    }

    /** Goes back to the index before the last rebuild, after what has changed since was written to it. */
    public String rollback() throws SQLException {
        try (var lock = BuildLock.of(views, cluster.prefix())) {
            lock.demand();
            String name = indexes.behind(indexes.previous()).stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no index from before to go back to"));
            indexes.write(name);
            reconcile.repair(name);
            indexes.swap(name);
            return name;
        }
    }

    private Built build() throws SQLException {
        indexes.strays().forEach(indexes::remove);
        List<String> before = indexes.behind(indexes.previous());
        String name = indexes.create();
        try {
            List<String> unreadable = fill(name);
            indexes.open(name);
            long documents = check(name, unreadable.size());
            indexes.swap(name);
            before.forEach(indexes::remove);
            log.info("The index {} is live with {} documents", name, documents);
            return new Built(name, documents, unreadable);
        } catch (SQLException | RuntimeException failure) {
            indexes.remove(name);
            throw failure;
        }
    }

    private List<String> fill(String name) throws SQLException {
        try (Connection connection = views.connect();
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var pages = new Pages(connection, counts.inDatabase().keySet());
            var unreadable = Collections.synchronizedList(new ArrayList<String>());
            var tasks = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < threads; i++) {
                tasks.add(CompletableFuture.runAsync(() -> copy(pages, name, unreadable), executor));
            }
            CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)).join();
            return List.copyOf(unreadable);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void copy(Pages pages, String name, List<String> unreadable) {
        try (Connection connection = views.connect()) {
            for (Pages.Page page = pages.next(); page != null; page = pages.next()) {
                Reading reading = Views.page(connection, page.view(), page.tenant(), page.after(), page.upTo());
                var bulk = new Bulk();
                reading.documents()
                        .forEach((subject, document) -> bulk.put(name, subject, reading.version(), document));
                reading.unreadable().forEach((subject, why) -> unreadable.add(subject.key() + ": " + why));
                bulk.send(cluster).forEach((subject, why) -> unreadable.add(subject.key() + ": " + why));
            }
        } catch (SQLException e) {
            pages.stop();
            throw new IllegalStateException("The views could not be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            pages.stop();
            throw e;
        }
    }

    /** Counts per tenant and view on both sides; again if something has just changed, but not for ever. */
    private long check(String name, int missing) throws SQLException {
        Map<Counts.Part, Long> wanted = Map.of();
        Map<Counts.Part, Long> found = Map.of();
        for (int i = 0; i < MOST_CHECKS; i++) {
            wanted = counts.inDatabase();
            found = counts.inIndex(name);
            long difference = sum(wanted) - sum(found);
            if (wanted.equals(found) || (missing > 0 && difference == missing)) {
                return sum(found);
            }
            pause();
            indexes.refresh(name);
        }
        throw new IllegalStateException(
                "The new index does not hold what the database shows: database " + wanted + ", index " + found);
    }

    private static long sum(Map<Counts.Part, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
