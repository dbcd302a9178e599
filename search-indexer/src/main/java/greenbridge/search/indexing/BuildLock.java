package greenbridge.search.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One builder at a time, over all machines. The database holds it for a connection: a killed process lets go. */
final class BuildLock implements AutoCloseable {
    private final Connection connection;
    private final String name;
    private final boolean held;

    private BuildLock(Connection connection, String name) throws SQLException {
        this.connection = connection;
        this.name = name;
        this.held = call("SELECT GET_LOCK(?, 0)") == 1;
    }

    static BuildLock of(Views views, String prefix) throws SQLException {
        return new BuildLock(views.connect(), "index-" + prefix);
    }

    boolean isTaken() {
        return !held;
    }

    void demand() {
        if (!held) {
            throw new IllegalStateException("Another process is rebuilding the index");
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (held) {
                call("SELECT RELEASE_LOCK(?)");
            }
        }
    }

    private int call(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
