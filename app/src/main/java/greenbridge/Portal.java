package greenbridge;

import greenbridge.engines.EngineFailure;
import greenbridge.engines.EngineOptions;
import greenbridge.engines.Engines;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;

/** A running application with its engines, put together in one place for the command line and for the tests. */
final class Portal implements AutoCloseable {
    private final Engines engines;
    private final ApplicationContext context;
    private boolean closed;

    private Portal(Engines engines, ApplicationContext context) {
        this.engines = engines;
        this.context = context;
    }

    /**
     * @param command told to the beans as {@code greenbridge.command}: work in the background is for "serve" only
     * @param more properties that win over the rest
     */
    static Portal start(Settings settings, EngineOptions options, String command, Map<String, Object> more) {
        var wanted = needed(settings, options);
        var engines = command.equals(Commands.SERVE) ? Engines.begin(wanted) : Engines.startOrJoin(wanted);
        try {
            var properties = new HashMap<>(settings.properties(engines));
            properties.put("greenbridge.command", command);
            properties.putAll(more);
            var context = ApplicationContext.builder()
                    .mainClass(Application.class)
                    .deduceEnvironment(false)
                    .banner(false)
                    .singletons(engines)
                    .properties(properties)
                    .start();
            return new Portal(engines, context);
        } catch (RuntimeException | Error e) {
            engines.close();
            throw e;
        }
    }

    ApplicationContext context() {
        return context;
    }

    Engines engines() {
        return engines;
    }

    /** Ctrl-C and SIGTERM close it too. */
    Portal closedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "closes the portal"));
        return this;
    }

    /** The application first: it may still write. Whoever comes second waits until it is done. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                context.close();
            } finally {
                engines.close();
            }
        }
    }

    private static EngineOptions needed(Settings settings, EngineOptions options) {
        var needed = options;
        if (!settings.ownDatabase()) {
            needed = needed.withoutDatabase();
        } else if (options.database() == null) {
            throw new EngineFailure(
                    "Which database? Set DATABASE_URL=mysql://user:password@host:3306/greenbridge (MySQL 8.0 or MariaDB 11.4)."
                            + " A distribution brings no engines; with the sources, mvn -Prun starts some of its own.");
        }
        if (!settings.ownSearch()) {
            needed = needed.withoutElasticsearch();
        } else if (options.elasticsearch() == null) {
            throw new EngineFailure(
                    "Which search engine? Set ELASTICSEARCH_URLS=https://host:9200[,…] (Elasticsearch 9.5 with the plugin that"
                            + " lies in plugins/), with ELASTICSEARCH_USER, ELASTICSEARCH_PASSWORD and ELASTICSEARCH_CA where needed.");
        }
        return needed;
    }
}
