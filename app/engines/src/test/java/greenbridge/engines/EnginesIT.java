package greenbridge.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import greenbridge.engines.Engines.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of the real engines: one after the other, since each step stands on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnginesIT {
    private static final Path DATA = Path.of("target/engines-it").toAbsolutePath();
    private static final EngineOptions OPTIONS =
            EngineOptions.from(DATA, System.getProperties(), System.getenv()).telling(System.out::println);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static @Nullable Engines running;

    @BeforeAll
    static void start() {
        running = Engines.start(OPTIONS.startingAfresh());
    }

    @AfterAll
    static void stop() {
        engines().close();
    }

    @Test
    @Order(1)
    void theDatabaseIsOursInChineseTimeAndFullUnicode() throws SQLException {
        assertThat(
                        query(
                                "SELECT CONCAT(DATABASE(), ' ', @@time_zone, ' ', @@character_set_database, ' ', @@collation_database)"))
                .isEqualTo("greenbridge +08:00 utf8mb4 utf8mb4_unicode_ci");
        assertThat(query("SELECT '绿桥𠮷'")).isEqualTo("绿桥𠮷");
    }

    @Test
    @Order(2)
    void nobodyComesInWithoutThePassword() throws IOException {
        var url = engines().databaseUrl().orElseThrow() + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        for (var user : List.of("greenbridge", "greenbridge_app", "root", "")) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, user, "")).isInstanceOf(SQLException.class);
        }
        for (var file : List.of("database.password", "application.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Order(3)
    void elasticsearchAnswersAndHasThePluginThatWasBuilt() throws Exception {
        var plugins = get("/_cat/plugins");
        var plugin = OPTIONS.plugin();
        if (plugin != null && Files.exists(plugin)) {
            assertThat(plugins).contains(Elasticsearch.PLUGIN);
        }
    }

    @Test
    @Order(4)
    void aSecondPortalOnTheSameDataIsToldSo() {
        assertThatThrownBy(() -> Engines.start(OPTIONS))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("Another portal");
        assertThat(marked("elasticsearch").none()).isFalse();
    }

    @Test
    @Order(5)
    void aKilledDatabaseComesBackWithItsDataAtTheSameAddress() throws SQLException {
        execute("CREATE TABLE kept (id INT PRIMARY KEY)");
        execute("INSERT INTO kept VALUES (7)");
        kill(engines().pid(Part.DATABASE));
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> query("SELECT id FROM kept").equals("7"));
    }

    @Test
    @Order(5)
    void theApplicationReadsAndDoesNothingThatTheOwnerDidNotAllow() throws SQLException {
        try (var connection = connect(engines().user(), engines().password());
                var statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT DATABASE()")).isTrue();
            assertThatThrownBy(() -> statement.execute("CREATE TABLE own (id INT)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    @Test
    @Order(6)
    void aKilledElasticsearchComesBackAtTheSameAddress() {
        kill(engines().pid(Part.SEARCH));
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> !get("/_cat/health").isEmpty());
    }

    @Test
    @Order(7)
    void nothingRunsAfterCloseAndTheNextStartFindsTheData() throws IOException, SQLException {
        engines().close();
        for (var folder : List.of("mariadb", "mysql", "elasticsearch")) {
            assertThat(marked(folder).processes()).isEmpty();
        }
        // As in a folder from before the application had an account of its own.
        Files.delete(DATA.resolve("application.password"));
        running = Engines.start(OPTIONS);
        assertThat(query(
                        "SELECT id FROM greenbridge.kept",
                        engines().user(),
                        engines().password()))
                .isEqualTo("7");
        assertThat(query("SELECT id FROM kept")).isEqualTo("7");
    }

    /** What is left when the portal is killed: its end of the pipe is closed by the system. */
    @Test
    @Order(8)
    void enginesEndWhenTheirPortalIsKilled() throws IOException {
        engines().close();
        var portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dgreenbridge.database=" + System.getProperty("greenbridge.database"),
                        "-Dgreenbridge.engine.mariadb=" + System.getProperty("greenbridge.engine.mariadb"),
                        "-Dgreenbridge.engine.mysql=" + System.getProperty("greenbridge.engine.mysql"),
                        "-Dgreenbridge.engine.binaries=" + System.getProperty("greenbridge.engine.binaries"),
                        EnginesIT.class.getName(),
                        DATA.toString())
                .redirectErrorStream(true)
                .start();
        try (var lines = portal.inputReader()) {
            assertThat(lines.lines().anyMatch("up"::equals)).isTrue();
            portal.destroyForcibly();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> marked(databaseFolder()).none());
        running = Engines.start(OPTIONS);
    }

    /** The portal that is killed. */
    public static void main(String[] args) throws InterruptedException {
        Engines.start(EngineOptions.from(Path.of(args[0]), System.getProperties(), System.getenv()));
        System.out.println("up");
        Thread.currentThread().join();
    }

    private static Engines engines() {
        return java.util.Objects.requireNonNull(running);
    }

    private static String databaseFolder() {
        return OPTIONS.dialect() == EngineOptions.Dialect.MYSQL ? "mysql" : "mariadb";
    }

    private static Marked marked(String folder) {
        return new Marked(DATA.resolve(folder));
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private static String query(String sql) throws SQLException {
        return query(sql, engines().owner(), engines().ownerPassword());
    }

    private static String query(String sql, String user, String password) throws SQLException {
        try (var connection = connect(user, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = connect(engines().owner(), engines().ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static java.sql.Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                engines().databaseUrl().orElseThrow() + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                user,
                password);
    }

    private static String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(engines().elasticsearchUrls().getFirst() + path))
                .build();
        var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
