package greenbridge.engines;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One Elasticsearch node with our plugin. The programs are linked into its own folder, as plugins must lie beside them. */
record Elasticsearch(
        Path archive, @Nullable Path plugin, Path binaries, Path data, String heap, Consumer<String> progress)
        implements Server {
    static final String PLUGIN = "greenbridge-analysis";

    @Override
    public String title() {
        return "Elasticsearch 9.5";
    }

    @Override
    public Path folder() {
        return data.resolve("elasticsearch");
    }

    @Override
    public Launch prepare(int port) throws IOException {
        var programs = new Archive(title(), archive).unpackedInto(binaries, Elasticsearch::wanted, progress);
        Folders.readable(folder());
        var home = folder().resolve("home");
        layOut(programs, home);
        configure(programs, port);
        for (var name : List.of("data", "logs", "tmp")) {
            Folders.readable(folder().resolve(name));
        }
        var java = Path.of(System.getProperty("java.home"));
        var account =
                Account.unprivileged(folder(), List.of(home.resolve("bin/elasticsearch"), java.resolve("bin/java")));
        var command = new ArrayList<>(account.prefix());
        command.add(home.resolve("bin/elasticsearch").toString());
        return new Launch(command, environment(java), home, folder().resolve("logs/start.log"));
    }

    @Override
    public boolean answers(int port) {
        return greets("http://127.0.0.1:" + port);
    }

    /** For one that another process starts: it reports itself what keeps it from starting. */
    static void awaitGreeting(String url) {
        var limit = System.nanoTime() + Engine.START_LIMIT.toNanos();
        while (!greets(url)) {
            if (System.nanoTime() > limit) {
                throw new EngineFailure("Elasticsearch at " + url + " does not answer.");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean greets(String url) {
        try {
            var address = URI.create(url + "/_cluster/health?wait_for_status=yellow&timeout=1s");
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, String> environment(Path java) {
        return Map.of(
                "ES_JAVA_HOME", java.toString(),
                "ES_PATH_CONF", folder().resolve("config").toString(),
                "ES_TMPDIR", folder().resolve("tmp").toString(),
                "ES_JAVA_OPTS", "-Xms" + heap + " -Xmx" + heap);
    }

    private void layOut(Path programs, Path home) throws IOException {
        var stamp = home.resolve("linked-from");
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(programs.toString())) {
            Folders.delete(home);
            Folders.mirror(programs, home);
            Files.writeString(stamp, programs.toString());
        }
        var plugins = Folders.readable(home.resolve("plugins"));
        Folders.delete(plugins.resolve(PLUGIN));
        if (plugin != null && Files.isRegularFile(plugin)) {
            new Archive(PLUGIN, plugin).unpack(Folders.readable(plugins.resolve(PLUGIN)), entry -> entry);
        } else {
            progress.accept(title() + ": starts without the Chinese analysis plugin, which is not built: " + plugin);
        }
    }

    /** Security is off because the node listens on loopback only and the minimal distribution brings no accounts. */
    private void configure(Path programs, int port) throws IOException {
        var config = Folders.readable(folder().resolve("config"));
        var settings = """
                cluster.name: greenbridge
                node.name: greenbridge
                path.data: "%s"
                path.logs: "%s"
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                discovery.type: single-node
                xpack.security.enabled: false
                # A nearly full disk of a developer must not make the index read-only.
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(quoted(folder().resolve("data")), quoted(folder().resolve("logs")), port);
        Files.writeString(config.resolve("elasticsearch.yml"), settings);
        var options = Files.readAllLines(programs.resolve("config/jvm.options")).stream()
                .filter(line -> !line.contains("-Xlog:gc") && !line.contains("HeapDump"))
                .toList();
        Files.write(config.resolve("jvm.options"), options);
        try (var log =
                Objects.requireNonNull(Elasticsearch.class.getResourceAsStream("elasticsearch-log4j2.properties"))) {
            Files.write(config.resolve("log4j2.properties"), log.readAllBytes());
        }
    }

    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static @Nullable String wanted(String entry) {
        var path = entry.substring(entry.indexOf('/') + 1);
        var foreign =
                path.endsWith(".exe") || path.endsWith(".bat") || path.endsWith(".dylib") || path.endsWith(".dll");
        return foreign ? null : path;
    }
}
