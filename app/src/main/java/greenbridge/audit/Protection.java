package greenbridge.audit;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What the account of the application may do with the lines, asked of the server and then tried. */
@Singleton
final class Protection {
    /** Error numbers of both servers for a statement or a column that is forbidden. */
    private static final List<Integer> FORBIDDEN = List.of(1142, 1143, 1044, 1370);

    private final DataSource source;

    Protection(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    /** @param harmful rights with which a line could be changed or taken away */
    record Report(List<String> grants, List<String> harmful) {}

    Report report() throws SQLException {
        try (var connection = source.getConnection()) {
            var harmful = new TreeSet<>(harmful(connection));
            // Rights that come by a role or a proxy are not in the tables above.
            if (may(connection, "UPDATE audit_line SET number = number WHERE tenant_id = -1")) {
                harmful.add("UPDATE");
            }
            if (may(connection, "DELETE FROM audit_line WHERE tenant_id = -1")) {
                harmful.add("DELETE");
            }
            return new Report(grants(connection), List.copyOf(harmful));
        }
    }

    /** A server may show a hash of the password beside the rights. */
    private static List<String> grants(Connection connection) throws SQLException {
        var grants = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GRANTS")) {
            while (rows.next()) {
                grants.add(rows.getString(1).replaceAll(" IDENTIFIED (BY|VIA|WITH) .*?(?= REQUIRE| WITH|$)", ""));
            }
        }
        return grants;
    }

    private static List<String> harmful(Connection connection) throws SQLException {
        var harmful = new ArrayList<String>();
        try (var query = connection.prepareStatement("""
                SELECT privilege_type FROM (
                  SELECT grantee, privilege_type FROM information_schema.user_privileges
                  UNION ALL SELECT grantee, privilege_type FROM information_schema.schema_privileges
                    WHERE DATABASE() LIKE table_schema
                  UNION ALL SELECT grantee, privilege_type FROM information_schema.table_privileges
                    WHERE table_schema = DATABASE() AND table_name = 'audit_line') held
                WHERE grantee = ?
                  AND privilege_type IN ('UPDATE', 'DELETE', 'DROP', 'ALTER', 'TRIGGER', 'SUPER', 'CREATE USER')
                """)) {
            query.setString(1, Rights.account(connection));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    harmful.add(rows.getString(1));
                }
            }
        }
        return harmful;
    }

    /** No line is touched: there is no tenant of that number. */
    private static boolean may(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            return true;
        } catch (SQLException e) {
            if (FORBIDDEN.contains(e.getErrorCode())) {
                return false;
            }
            throw e;
        }
    }
}
