package greenbridge.search;

import greenbridge.engines.EngineOptions;
import greenbridge.engines.Engines;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Real engines and a schema of the tests' own: a table of things, two views, the queue. That this is enough shows that
 * search knows no feature. It is {@link #TODAY}.
 */
public final class Ground {
    public static final String TODAY = "2026-11-20";

    private Ground() {}

    public static <T> T bean(Class<T> type) {
        return Running.INSTANCE.context.getBean(type);
    }

    public static Search search() {
        return bean(Search.class);
    }

    public static Engines engines() {
        return Running.INSTANCE.engines;
    }

    /** A second portal on the same engines. */
    public static ApplicationContext another(Map<String, Object> more) {
        return Running.INSTANCE.context(more);
    }

    public static List<Hit> found(String text, int tenant) {
        return search().find(Query.of(text, tenant)).hits();
    }

    public static List<String> titles(String text, int tenant) {
        return titles(Query.of(text, tenant));
    }

    public static List<String> titles(Query query) {
        return search().find(query).hits().stream().map(Hit::title).toList();
    }

    public static void sql(String sql, Object... parameters) {
        try (Connection connection = Running.INSTANCE.connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> ask(String sql) {
        try (Connection connection = Running.INSTANCE.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Running {
        private static final Running INSTANCE = new Running();

        private final Engines engines;
        private final ApplicationContext context;

        private Running() {
            var options = EngineOptions.from(
                            Path.of("target/search-it").toAbsolutePath(), System.getProperties(), System.getenv())
                    .startingAfresh()
                    .telling(System.out::println);
            engines = Engines.startOrJoin(options);
            engines.await();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(engines::close));
            schema();
            context = context(Map.of("index.worker", "false"));
        }

        private ApplicationContext context(Map<String, Object> more) {
            // Noon of the day that the tests take for today; it runs on, because retries wait for real time.
            Clock real = Clock.system(ZoneId.of("Asia/Shanghai"));
            Clock noon = Clock.offset(real, Duration.between(real.instant(), Instant.parse(TODAY + "T04:00:00Z")));
            return ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .banner(false)
                    .singletons(noon)
                    .properties(Map.of(
                            "datasources.default.driver-class-name",
                            "com.mysql.cj.jdbc.Driver",
                            "datasources.default.dialect",
                            "MYSQL",
                            "datasources.default.url",
                            url(),
                            "datasources.default.username",
                            engines.owner(),
                            "datasources.default.password",
                            engines.ownerPassword(),
                            "elasticsearch.urls",
                            engines.elasticsearchUrls()))
                    .properties(more)
                    .start();
        }

        private String url() {
            return engines.databaseUrl().orElseThrow() + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(url(), engines.owner(), engines.ownerPassword());
        }

        private void schema() {
            try (InputStream in = Objects.requireNonNull(Ground.class.getResourceAsStream("schema.sql"));
                    Connection connection = connect();
                    var statement = connection.createStatement()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String sql : text.split(";\n", -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
                for (int tenant : List.of(1, 14, 61, 62)) {
                    statement.execute(
                            "REPLACE INTO tenant VALUES (%d, 't%d', %s)".formatted(tenant, tenant, tenant != 61));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
