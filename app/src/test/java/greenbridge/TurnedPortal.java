package greenbridge;

import greenbridge.account.People;
import greenbridge.id.Ids;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.session.Sessions;
import greenbridge.tenants.Tenants;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A portal of its own on the engines that run, with the reference data and nothing else, and with a clock that a test turns. What
 * works in the background is called by the test, after it has turned the clock.
 */
public final class TurnedPortal implements AutoCloseable {
    private static final String HOW = "?sslMode=DISABLED&allowPublicKeyRetrieval=true";

    private final Turned clock;
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private TurnedPortal(Turned clock, ApplicationContext context) {
        this.clock = clock;
        this.context = context;
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    /** A moment that lies ahead: tokens of the past would be over for the library that reads them. */
    public static TurnedPortal at(String database, LocalDateTime moment) {
        create(database);
        var engines = TestPortal.engines();
        var clock = new Turned();
        clock.turnTo(moment);
        var data = Path.of("target", database).toAbsolutePath();
        var properties = new HashMap<>(new Settings(Map.of("DATA_DIR", data.toString())).properties(engines));
        properties.keySet().removeIf(key -> key.startsWith("greenbridge.owner."));
        properties.putAll(Map.of(
                "datasources.default.url",
                DatabaseUrl.parse(server(database) + HOW).jdbc(),
                "datasources.default.username",
                engines.owner(),
                "datasources.default.password",
                engines.ownerPassword(),
                "datasources.default.maximum-pool-size",
                8,
                "elasticsearch.index-prefix",
                database,
                "greenbridge.command",
                "node",
                "micronaut.server.port",
                -1,
                "greenbridge.limits.on",
                false,
                "mail.mailbox",
                true));
        return new TurnedPortal(
                clock,
                ApplicationContext.builder()
                        .mainClass(Application.class)
                        .deduceEnvironment(false)
                        .banner(false)
                        .singletons(engines)
                        .beanDefinitions(RuntimeBeanDefinition.builder(Clock.class, () -> clock)
                                .singleton(true)
                                .replaces(Clock.class)
                                .build())
                        .properties(properties)
                        .start());
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** Whoever was signed in is no longer, and signs in again with {@link #again}. */
    public void turnTo(LocalDateTime moment) {
        clock.turnTo(moment);
    }

    /**
     * Somebody with an account, who proved both factors.
     *
     * @param area of the office; null for all of the portal
     */
    public SignedIn account(String portal, String name, Role role, @Nullable String area) {
        var tenant = bean(Tenants.class).bySlug(portal).orElseThrow();
        var person = bean(People.class).create(tenant, Ids.random() + "@example.org", name, SignedIn.PASSWORD, false);
        if (role != Role.PERSON) {
            bean(Grants.class).give(tenant, person.id(), role, new Grants.Over(area, null, null), "test");
        }
        return again(new SignedIn(person, role, ""));
    }

    public SignedIn again(SignedIn who) {
        String token = bean(Sessions.class).begin(who.person(), true, "test", "127.0.0.1");
        return new SignedIn(who.person(), who.role(), token);
    }

    @Override
    public void close() {
        context.close();
    }

    private static String server(String database) {
        return TestPortal.engines().databaseUrl().orElseThrow().replaceFirst("[^/]*$", database);
    }

    private static void create(String database) {
        var engines = TestPortal.engines();
        String url = engines.databaseUrl().orElseThrow() + HOW;
        try (var connection = DriverManager.getConnection(url, engines.owner(), engines.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database);
            statement.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on from the moment to which it was turned. */
    private static final class Turned extends Clock {
        private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

        private final Clock real = Clock.systemUTC();
        private volatile Duration ahead = Duration.ZERO;

        void turnTo(LocalDateTime moment) {
            ahead = Duration.between(real.instant(), moment.atZone(ZONE));
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(real.withZone(zone), ahead);
        }

        @Override
        public Instant instant() {
            return real.instant().plus(ahead);
        }
    }
}
