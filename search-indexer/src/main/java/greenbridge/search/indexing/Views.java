package greenbridge.search.indexing;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * The views of the database whose names begin with searchable_: the one definition of what is public. Found by name, so
 * that a feature becomes searchable by adding a view; that is also why this is plain JDBC.
 */
@Singleton
public final class Views {
    public static final String PREFIX = "searchable_";
    public static final String COLUMNS = """
            kind, tenant_id, id, public_id, path, title, title_en, summary, body, identifiers, organisation, catalog, batch,
            sectors, industries, area, level, procurement, badges, visible_in, periods, listed_on, deadline, expires_on,
            sample, indicators
            """;

    private final DataSource source;

    Views(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    public Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(true);
        return connection;
    }

    /** The ends of their names: entry, organisation, policy. */
    public List<String> names(Connection connection) throws SQLException {
        String sql =
                "SELECT table_name FROM information_schema.views WHERE table_schema = DATABASE() ORDER BY table_name";
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (rows.getString(1).startsWith(PREFIX)) {
                    names.add(rows.getString(1).substring(PREFIX.length()));
                }
            }
        }
        return names;
    }

    /**
     * Microseconds of the database. Read before a view it is the version of everything read then: a later reading has
     * seen at least as much, so the greater version is always the truer document, also for what is gone.
     */
    static long clock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS SIGNED)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What of the given is public; what is missing from the answer is not. */
    static Reading read(Connection connection, String view, int tenant, Collection<Subject> subjects)
            throws SQLException {
        long version = clock(connection);
        String marks = String.join(", ", Collections.nCopies(subjects.size(), "?"));
        String sql = "SELECT " + COLUMNS + " FROM " + PREFIX + view + " WHERE tenant_id = ? AND id IN (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, tenant);
            int parameter = 2;
            for (Subject subject : subjects) {
                statement.setLong(parameter++, subject.number());
            }
            return reading(view, version, statement);
        }
    }

    /** The next things of a tenant by number, after one and up to another. */
    static Reading page(Connection connection, String view, int tenant, long after, long upTo) throws SQLException {
        long version = clock(connection);
        String sql = "SELECT " + COLUMNS + " FROM " + PREFIX + view
                + " WHERE tenant_id = ? AND id > ? AND id <= ? ORDER BY id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, tenant);
            statement.setLong(2, after);
            statement.setLong(3, upTo);
            return reading(view, version, statement);
        }
    }

    /** Where a page ends that begins after a number; empty when there is no full page left. */
    static OptionalLong pageEnd(Connection connection, String view, int tenant, long after, int size)
            throws SQLException {
        return number(connection, view, "id > ? ORDER BY id LIMIT 1 OFFSET " + (size - 1), tenant, after);
    }

    /** The same backwards. */
    public static OptionalLong biteEnd(Connection connection, String view, int tenant, long before, int size)
            throws SQLException {
        return number(connection, view, "id < ? ORDER BY id DESC LIMIT 1 OFFSET " + (size - 1), tenant, before);
    }

    private static OptionalLong number(Connection connection, String view, String where, int tenant, long limit)
            throws SQLException {
        String sql = "SELECT id FROM " + PREFIX + view + " WHERE tenant_id = ? AND " + where;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, tenant);
            statement.setLong(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** How many things each tenant shows in a view. */
    static Map<Integer, Long> counts(Connection connection, String view) throws SQLException {
        var counts = new HashMap<Integer, Long>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT tenant_id, COUNT(*) FROM " + PREFIX + view + " GROUP BY tenant_id")) {
            while (rows.next()) {
                counts.put(rows.getInt(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private static Reading reading(String view, long version, PreparedStatement statement) throws SQLException {
        var reading = new Reading(version, new HashMap<>(), new HashMap<>());
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                var subject = new Subject(view, rows.getInt("tenant_id"), rows.getLong("id"));
                try {
                    reading.documents().put(subject, Document.of(Rows.thing(view, rows)));
                } catch (RuntimeException unreadable) {
                    reading.unreadable().put(subject, String.valueOf(unreadable.getMessage()));
                }
            }
        }
        return reading;
    }
}
