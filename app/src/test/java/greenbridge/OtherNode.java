package greenbridge;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A second node of the same portal: another application on the database, the search engine and the key of the first. */
public final class OtherNode {
    private OtherNode() {}

    public static URI at(String path) {
        return URI.create("http://localhost:" + Running.SERVER.getPort() + path);
    }

    public static <T> T bean(Class<T> type) {
        return Running.CONTEXT.getBean(type);
    }

    private static final class Running {
        private static final ApplicationContext CONTEXT = context();
        private static final EmbeddedServer SERVER =
                CONTEXT.getBean(EmbeddedServer.class).start();

        private static ApplicationContext context() {
            var engines = TestPortal.engines();
            var settings = new Settings(
                    Map.of("DATA_DIR", Path.of("target/portal").toAbsolutePath().toString()));
            var properties = new HashMap<>(settings.properties(engines));
            properties.put("greenbridge.command", "node");
            properties.put("micronaut.server.port", -1);
            properties.put("datasources.default.maximum-pool-size", 6);
            properties.put("datasources.default.minimum-idle", 1);
            return ApplicationContext.builder()
                    .mainClass(Application.class)
                    .deduceEnvironment(false)
                    .banner(false)
                    .singletons(engines)
                    .properties(properties)
                    .start();
        }
    }
}
