package greenbridge.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * After the migrations the owner gives the application what it lacks, table by table: neither server can take one table out of a
 * right to all of them. Reading is given beforehand, to the whole database, or the application could not even come in.
 */
record Rights(Ownership.Login application) implements Callback {
    static final String LINES = "audit_line";

    private static final Set<String> USUAL = Set.of("INSERT", "UPDATE", "DELETE");
    private static final Set<String> ADDING = Set.of("INSERT");

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            give(context.getConnection());
        } catch (SQLException e) {
            throw new FlywayException(
                    "The owner of the tables cannot give the application its rights (see README, Deploy it): "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public String getCallbackName() {
        return "rights of the application";
    }

    private void give(Connection owner) throws SQLException {
        String account;
        Map<String, Set<String>> given;
        try (var own = DriverManager.getConnection(application.url(), application.user(), application.password())) {
            account = account(own);
            given = given(own, account);
        }
        for (String table : tables(owner)) {
            var missing = new HashSet<>(table.equals(LINES) ? ADDING : USUAL);
            missing.removeAll(given.getOrDefault(table, Set.of()));
            if (!missing.isEmpty()) {
                try (var statement = owner.createStatement()) {
                    statement.execute("GRANT " + String.join(", ", missing) + " ON `" + table + "` TO " + account);
                }
            }
        }
    }

    /** As the server knows it, like {@code 'greenbridge_app'@'%'}: rights belong to a name and where it comes from. */
    static String account(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String name = row.getString(1);
            int at = name.lastIndexOf('@');
            return "'" + name.substring(0, at) + "'@'" + name.substring(at + 1) + "'";
        }
    }

    private static Map<String, Set<String>> given(Connection connection, String account) throws SQLException {
        var given = new HashMap<String, Set<String>>();
        try (var query = connection.prepareStatement("""
                SELECT table_name, privilege_type FROM information_schema.table_privileges
                WHERE table_schema = DATABASE() AND grantee = ?
                """)) {
            query.setString(1, account);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    given.computeIfAbsent(rows.getString(1), each -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        return given;
    }

    /** Views are read only; what migrations did is nobody's business but the owner's. */
    private static List<String> tables(Connection owner) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'
                        ORDER BY table_name
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
