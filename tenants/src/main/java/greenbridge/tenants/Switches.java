package greenbridge.tenants;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which tenants the platform has switched on, and their hosts, as the database says. Without one the last answer holds. */
@Singleton
final class Switches {
    private static final Logger log = LoggerFactory.getLogger(Switches.class);

    private final @Nullable DataSource source;
    private volatile Positions last = new Positions(Map.of(), Map.of());

    Switches(@Nullable DataSource source) {
        this.source = source == null ? null : DelegatingDataSource.unwrapDataSource(source);
    }

    record Positions(Map<Integer, Boolean> enabled, Map<String, Integer> hosts) {}

    Positions read() {
        if (source == null) {
            return last;
        }
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            var enabled = new HashMap<Integer, Boolean>();
            try (var rows = statement.executeQuery("SELECT id, enabled FROM tenant")) {
                while (rows.next()) {
                    enabled.put(rows.getInt(1), rows.getBoolean(2));
                }
            }
            var hosts = new HashMap<String, Integer>();
            try (var rows = statement.executeQuery("SELECT host, tenant_id FROM domain WHERE state = 'ACTIVE'")) {
                while (rows.next()) {
                    hosts.put(rows.getString(1), rows.getInt(2));
                }
            }
            last = new Positions(Map.copyOf(enabled), Map.copyOf(hosts));
        } catch (SQLException e) {
            log.debug("The list of tenants could not be read; the last one holds", e);
        }
        return last;
    }

    /** A row for each tenant that has none: the rows of every feature refer to it. */
    void enrol(List<Tenant> tenants) {
        if (source == null) {
            return;
        }
        try (Connection connection = source.getConnection();
                var insert =
                        connection.prepareStatement("INSERT IGNORE INTO tenant (id, slug, enabled) VALUES (?, ?, ?)")) {
            for (Tenant tenant : tenants) {
                insert.setInt(1, tenant.id());
                insert.setString(2, tenant.slug());
                insert.setBoolean(3, tenant.enabled());
                insert.addBatch();
            }
            insert.executeBatch();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            log.warn("The tenants could not be written to the database: {}", e.getMessage());
        }
    }

    void turn(int tenantId, boolean on) {
        if (source == null) {
            throw new IllegalStateException("There is no database to keep the switch in");
        }
        try (Connection connection = source.getConnection();
                var update = connection.prepareStatement("UPDATE tenant SET enabled = ? WHERE id = ?")) {
            update.setBoolean(1, on);
            update.setInt(2, tenantId);
            update.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The switch could not be written to the database", e);
        }
    }
}
