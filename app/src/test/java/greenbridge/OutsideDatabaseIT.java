package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.engines.EngineOptions;
import greenbridge.tenants.Tenants;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Databases that the portal is only told of, on the server that is there anyway. */
class OutsideDatabaseIT {
    private static final Path DATA = Path.of("target/outside").toAbsolutePath();

    @Asvs("6.3.2")
    @Test
    void oneAccountIsEnoughToBeginAndTheCommandSaysWhatItCosts() throws Exception {
        create("greenbridge_one");
        try (var portal = start(database("greenbridge_one", true))) {
            assertThat(portal.context().getBean(Tenants.class).all()).isNotEmpty();
            assertThat(grants(portal)).isEqualTo(1);
            assertThat(people("greenbridge_one"))
                    .as("accounts of a fresh installation")
                    .isZero();
        }
    }

    @Test
    void withAnOwnerTheAuditIsProtectedAndTheOwnerIsNeededForMigrationsOnly() throws Exception {
        create("greenbridge_two");
        var engines = TestPortal.engines();
        var settings = new HashMap<>(database("greenbridge_two", false));
        settings.put("DATABASE_OWNER", engines.owner());
        settings.put("DATABASE_OWNER_PASSWORD", engines.ownerPassword());
        try (var portal = start(settings)) {
            assertThat(grants(portal)).isZero();
        }
        try (var portal = start(database("greenbridge_two", false))) {
            assertThat(grants(portal)).isZero();
        }
    }

    private static long people(String name) throws SQLException {
        var engines = TestPortal.engines();
        var url = engines.databaseUrl().orElseThrow().replaceFirst("[^/]*$", name);
        try (var connection = DriverManager.getConnection(
                        url + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                        engines.owner(),
                        engines.ownerPassword());
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM person")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void create(String name) throws SQLException {
        var engines = TestPortal.engines();
        var url = engines.databaseUrl().orElseThrow() + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        try (var connection = DriverManager.getConnection(url, engines.owner(), engines.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        }
    }

    private static Map<String, String> database(String name, boolean asOwner) {
        var engines = TestPortal.engines();
        var server = engines.databaseUrl().orElseThrow().replaceFirst("[^/]*$", name);
        return Map.of(
                "DATA_DIR",
                DATA.toString(),
                "DATABASE_URL",
                server + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                "DATABASE_USER",
                asOwner ? engines.owner() : engines.user(),
                "DATABASE_PASSWORD",
                asOwner ? engines.ownerPassword() : engines.password(),
                "ELASTICSEARCH_URLS",
                String.join(",", engines.elasticsearchUrls()));
    }

    private static Portal start(Map<String, String> environment) {
        var options = EngineOptions.from(DATA, System.getProperties(), environment);
        return Portal.start(new Settings(environment), options, "audit", Map.of());
    }

    private static int grants(Portal portal) throws Exception {
        return portal.context().getBeansOfType(Command.class).stream()
                .filter(each -> each.name().equals("audit"))
                .findFirst()
                .orElseThrow()
                .run(List.of("grants"));
    }
}
