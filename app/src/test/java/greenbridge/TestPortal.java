package greenbridge;

import greenbridge.engines.EngineOptions;
import greenbridge.engines.Engines;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * The portal on real engines, started when the first test asks for it and shared by all tests of the JVM. Its database starts empty;
 * a test makes what it needs under names of its own and leaves other tests' things alone.
 */
public final class TestPortal {
    private static final Path DATA = Path.of("target/portal").toAbsolutePath();
    private static final ScopedValue<Elsewhere> ELSEWHERE = ScopedValue.newInstance();

    private TestPortal() {}

    /**
     * A portal in a process of its own.
     *
     * @param beside in this process, on the engines of that one
     * @param port of its pages
     */
    record Elsewhere(Portal beside, int port) {}

    /** All that makes and reads things for tests does it there, in this thread and as long as this runs. */
    static void elsewhere(Elsewhere there, Runnable work) {
        ScopedValue.where(ELSEWHERE, there).run(work);
    }

    /** For the threads of whoever is elsewhere, which begin at home. */
    static Elsewhere where() {
        return ELSEWHERE.get();
    }

    /** Like {@code http://localhost:41234}, without a slash at the end. */
    public static URI base() {
        return Running.INSTANCE.server.getURI();
    }

    public static URI at(String path) {
        int port = ELSEWHERE.isBound() ? ELSEWHERE.get().port() : Running.INSTANCE.server.getPort();
        return URI.create("http://localhost:" + port + path);
    }

    public static <T> T bean(Class<T> type) {
        var portal = ELSEWHERE.isBound() ? ELSEWHERE.get().beside() : Running.INSTANCE.portal;
        return portal.context().getBean(type);
    }

    public static <T> Collection<T> beans(Class<T> type) {
        return Running.INSTANCE.portal.context().getBeansOfType(type);
    }

    public static Engines engines() {
        return Running.INSTANCE.portal.engines();
    }

    /** A visitor of its own: its cookies are kept, redirects are not followed. */
    public static HttpClient visitor() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public static HttpResponse<String> get(String path) {
        return send(visitor(), HttpRequest.newBuilder(at(path)).build());
    }

    public static HttpResponse<String> send(HttpClient visitor, HttpRequest request) {
        try {
            return visitor.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Initialised once, by the class loader, when a test first needs it. */
    private static final class Running {
        private static final Running INSTANCE = new Running();

        private final Portal portal;
        private final EmbeddedServer server;

        private Running() {
            var options = EngineOptions.from(DATA, System.getProperties(), System.getenv())
                    .startingAfresh()
                    .telling(System.out::println);
            portal = Portal.start(
                            new Settings(Map.of("DATA_DIR", DATA.toString())),
                            options,
                            Commands.SERVE,
                            Map.of("micronaut.server.port", -1, "mail.mailbox", true, "greenbridge.limits.on", false))
                    .closedAtExit();
            server = portal.context().getBean(EmbeddedServer.class).start();
        }
    }
}
