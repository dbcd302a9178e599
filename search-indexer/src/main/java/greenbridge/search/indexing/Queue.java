package greenbridge.search.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The table index_queue: what has to be looked at again. Rows are claimed by locking them for the length of a
 * transaction, so a worker that dies gives them back by dying. Rows are found by their indexes only: a plan that scans
 * the table, as both servers like for a short one, would wait for rows that another worker holds, and that one for these.
 */
final class Queue {
    static final int MOST_ATTEMPTS = 8;
    private static final LocalDateTime NEVER = LocalDateTime.of(9999, 1, 1, 0, 0);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final Clock clock;

    Queue(Clock clock) {
        this.clock = clock;
    }

    record Row(long id, Subject subject, int attempts) {
        boolean isLastAttempt() {
            return attempts + 1 >= MOST_ATTEMPTS;
        }
    }

    List<Row> claim(Connection connection, int most) throws SQLException {
        String sql = """
                SELECT id, tenant_id, kind, subject_id, attempts FROM index_queue FORCE INDEX (index_queue_due)
                WHERE not_before <= ? ORDER BY not_before, id LIMIT ? FOR UPDATE SKIP LOCKED
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, LocalDateTime.now(clock));
            statement.setInt(2, most);
            var rows = new ArrayList<Row>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    var subject = new Subject(found.getString(3), found.getInt(2), found.getLong(4));
                    rows.add(new Row(found.getLong(1), subject, found.getInt(5)));
                }
            }
            return rows;
        }
    }

    void done(Connection connection, Collection<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql = """
                DELETE q FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) done
                STRAIGHT_JOIN index_queue q FORCE INDEX (PRIMARY) ON q.id = done.id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, rows.stream().map(Row::id).toList().toString());
            statement.executeUpdate();
        }
    }

    /** Tries again later, each time later; after the last time the row stays, so that somebody sees it. */
    void postpone(Connection connection, Row row) throws SQLException {
        var pause = FIRST_PAUSE.multipliedBy(1L << row.attempts());
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE index_queue SET attempts = attempts + 1, not_before = ? WHERE id = ?")) {
            statement.setObject(
                    1, row.isLastAttempt() ? NEVER : LocalDateTime.now(clock).plus(pause));
            statement.setLong(2, row.id());
            statement.executeUpdate();
        }
    }

    void add(Connection connection, Collection<Subject> subjects) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO index_queue (tenant_id, kind, subject_id, queued_at, attempts, not_before)
                VALUES (?, ?, ?, ?, 0, ?)
                """)) {
            LocalDateTime now = LocalDateTime.now(clock);
            for (Subject subject : subjects) {
                statement.setInt(1, subject.tenant());
                statement.setString(2, subject.view());
                statement.setLong(3, subject.number());
                statement.setObject(4, now);
                statement.setObject(5, now);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    Set<Subject> subjects(Connection connection) throws SQLException {
        var subjects = new HashSet<Subject>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT kind, tenant_id, subject_id FROM index_queue")) {
            while (rows.next()) {
                subjects.add(new Subject(rows.getString(1), rows.getInt(2), rows.getLong(3)));
            }
        }
        return subjects;
    }

    record Depth(long waiting, long parked) {}

    Depth depth(Connection connection) throws SQLException {
        String sql = "SELECT SUM(not_before <= ?), SUM(not_before = ?) FROM index_queue";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, LocalDateTime.now(clock));
            statement.setObject(2, NEVER);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Depth(row.getLong(1), row.getLong(2));
            }
        }
    }
}
