package greenbridge.search.indexing;

import greenbridge.search.cluster.Cluster;
import greenbridge.search.indexing.Queue.Row;
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
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch from the queue to the index, in one transaction: claimed, read, written, struck off. If anything between
 * fails the rows are still there. READ COMMITTED, so that claiming locks rows and never the gap where others insert.
 */
@Singleton
final class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    static final int MOST = 1000;

    private final Views views;
    private final Indexes indexes;
    private final Cluster cluster;
    private final Queue queue;

    Delivery(Views views, Indexes indexes, Cluster cluster, Clock clock) {
        this.views = views;
        this.indexes = indexes;
        this.cluster = cluster;
        this.queue = new Queue(clock);
    }

    /** How many rows were claimed: none means that nothing is due. */
    int deliver() throws SQLException {
        try (Connection connection = views.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            try {
                List<Row> rows = queue.claim(connection, MOST);
                if (!rows.isEmpty()) {
                    settle(connection, rows, write(connection, rows));
                }
                connection.commit();
                return rows.size();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** The aliases are asked after the claim: an index that appears later is filled from a later state of the views. */
    private Map<Subject, String> write(Connection connection, List<Row> rows) throws SQLException {
        List<String> targets = indexes.behind(indexes.written());
        if (targets.isEmpty()) {
            throw new IllegalStateException("There is no index to write to yet");
        }
        var failures = new HashMap<Subject, String>();
        var bulk = new Bulk();
        Set<String> known = new HashSet<>(views.names(connection));
        Map<String, Map<Integer, Set<Subject>>> groups = rows.stream()
                .map(Row::subject)
                .collect(Collectors.groupingBy(
                        Subject::view, Collectors.groupingBy(Subject::tenant, Collectors.toSet())));
        for (var ofView : groups.entrySet()) {
            for (var ofTenant : ofView.getValue().entrySet()) {
                if (!known.contains(ofView.getKey())) {
                    ofTenant.getValue()
                            .forEach(subject -> failures.put(subject, "There is no view searchable_" + subject.view()));
                    continue;
                }
                Reading reading = Views.read(connection, ofView.getKey(), ofTenant.getKey(), ofTenant.getValue());
                failures.putAll(reading.unreadable());
                for (Subject subject : ofTenant.getValue()) {
                    if (!failures.containsKey(subject)) {
                        put(bulk, targets, subject, reading);
                    }
                }
            }
        }
        failures.putAll(bulk.send(cluster));
        if (rows.size() < MOST) {
            indexes.refresh(indexes.written());
        }
        return failures;
    }

    private static void put(Bulk bulk, List<String> targets, Subject subject, Reading reading) {
        byte[] document = reading.documents().get(subject);
        for (String target : targets) {
            if (document == null) {
                bulk.remove(target, subject, reading.version());
            } else {
                bulk.put(target, subject, reading.version(), document);
            }
        }
    }

    private void settle(Connection connection, List<Row> rows, Map<Subject, String> failures) throws SQLException {
        var done = new ArrayList<Row>();
        for (Row row : rows) {
            String failure = failures.get(row.subject());
            if (failure == null) {
                done.add(row);
            } else {
                queue.postpone(connection, row);
                if (row.isLastAttempt()) {
                    log.error(
                            "Indexing {} is given up, its row in index_queue stays: {}",
                            row.subject().key(),
                            failure);
                } else if (row.attempts() == 0) {
                    log.warn(
                            "Indexing {} failed and will be tried again: {}",
                            row.subject().key(),
                            failure);
                }
            }
        }
        queue.done(connection, done);
    }
}
