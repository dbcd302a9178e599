package greenbridge;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A second portal on the engines of the first, with settings of its own and without work in the background. */
public final class Node implements AutoCloseable {
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private Node(ApplicationContext context) {
        this.context = context;
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    public static Node with(Map<String, Object> settings) {
        var data = Path.of("target/portal").toAbsolutePath();
        var properties =
                new HashMap<>(new Settings(Map.of("DATA_DIR", data.toString())).properties(TestPortal.engines()));
        properties.putAll(
                Map.of("greenbridge.command", "node", "micronaut.server.port", -1, "greenbridge.limits.on", false));
        properties.putAll(settings);
        return new Node(ApplicationContext.builder()
                .mainClass(Application.class)
                .deduceEnvironment(false)
                .banner(false)
                .singletons(TestPortal.engines())
                .properties(properties)
                .start());
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
