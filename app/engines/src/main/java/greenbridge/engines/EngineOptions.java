package greenbridge.engines;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to start and where to keep it.
 *
 * @param data folder of this portal, one portal at a time
 * @param binaries unpacked engines; may be shared by several data folders
 * @param database archive of the database, null when an outside one is used
 * @param elasticsearch archive of Elasticsearch, null when an outside one is used
 * @param plugin zip of the analysis plugin
 * @param fresh throw away the data of a former run first (tests)
 * @param progress one short line for each step
 */
public record EngineOptions(
        Path data,
        Path binaries,
        Dialect dialect,
        @Nullable Path database,
        @Nullable Path elasticsearch,
        @Nullable Path plugin,
        String heap,
        boolean fresh,
        Consumer<String> progress) {

    /** Which database server: the two that the portal is tested with. */
    public enum Dialect {
        MARIADB,
        MYSQL
    }

    /** Maven tells by system properties where the archives lie; a distribution has none. */
    public static EngineOptions from(Path data, Properties properties, Map<String, String> environment) {
        var dialect = "mysql".equals(properties.getProperty("greenbridge.database")) ? Dialect.MYSQL : Dialect.MARIADB;
        var binaries = properties.getProperty("greenbridge.engine.binaries");
        return new EngineOptions(
                data.toAbsolutePath().normalize(),
                binaries == null ? data.toAbsolutePath().normalize().resolve("engines") : Path.of(binaries),
                dialect,
                path(properties.getProperty(
                        dialect == Dialect.MYSQL ? "greenbridge.engine.mysql" : "greenbridge.engine.mariadb")),
                path(properties.getProperty("greenbridge.engine.elasticsearch")),
                path(properties.getProperty("greenbridge.engine.plugin")),
                environment.getOrDefault("ES_HEAP", "512m"),
                false,
                line -> {});
    }

    public EngineOptions withoutDatabase() {
        return new EngineOptions(data, binaries, dialect, null, elasticsearch, plugin, heap, fresh, progress);
    }

    public EngineOptions withoutElasticsearch() {
        return new EngineOptions(data, binaries, dialect, database, null, plugin, heap, fresh, progress);
    }

    public EngineOptions telling(Consumer<String> listener) {
        return new EngineOptions(data, binaries, dialect, database, elasticsearch, plugin, heap, fresh, listener);
    }

    public EngineOptions startingAfresh() {
        return new EngineOptions(data, binaries, dialect, database, elasticsearch, plugin, heap, true, progress);
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Path.of(text).toAbsolutePath().normalize();
    }
}
