package greenbridge;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database beneath the portal, for what a test cannot wait for or cannot see from outside. */
public final class Tables {
    private Tables() {}

    /** The first column. */
    public static List<String> read(String query, Object... values) {
        try (var connection = connection();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public static int change(String sentence, Object... values) {
        try (var connection = connection();
                var statement = connection.prepareStatement(sentence)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            int changed = statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException(sentence, e);
        }
    }

    private static Connection connection() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(TestPortal.bean(DataSource.class))
                .getConnection();
    }
}
