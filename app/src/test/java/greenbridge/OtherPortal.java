package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A portal with engines in processes of their own, as a newcomer starts it; each part of it can be killed. */
public final class OtherPortal {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ELASTICSEARCH = Pattern.compile("org\\.elasticsearch\\.bootstrap\\.Elasticsearch");
    private static final Pattern DATABASE = Pattern.compile("(mariadbd|mysqld)(\\s|$)");

    private final Path data;
    private final Map<String, String> environment;
    private final int port;
    private final HttpClient visitor = HttpClient.newHttpClient();
    private @Nullable Process process;

    private OtherPortal(Path data, Map<String, String> environment, int port) {
        this.data = data;
        this.environment = environment;
        this.port = port;
    }

    /** With empty folders: what another run left there belongs to another database. */
    public static OtherPortal in(Path data, Map<String, String> more) {
        clear(data);
        int port = free();
        var environment = new HashMap<>(Map.of("DATA_DIR", data.toString(), "PORT", Integer.toString(port)));
        environment.putAll(more);
        return new OtherPortal(data, environment, port);
    }

    /** Returns when a page answers. */
    public void start() {
        process = launch(Commands.SERVE);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> get("/shanxi").statusCode() == 200);
    }

    /** A command beside it; what it answers to the shell. Its words are in the log beside the data. */
    public int command(String... words) {
        return launch(words).onExit().join().exitValue();
    }

    public void end() {
        var running = Objects.requireNonNull(process);
        running.destroy();
        running.onExit().join();
    }

    int port() {
        return port;
    }

    void kill() {
        Objects.requireNonNull(process).destroyForcibly().onExit().join();
    }

    void killElasticsearch() {
        kill(ELASTICSEARCH);
    }

    void killDatabase() {
        kill(DATABASE);
    }

    boolean runs() {
        return Objects.requireNonNull(process).isAlive();
    }

    HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return visitor.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void kill(Pattern command) {
        var victims = Objects.requireNonNull(process)
                .descendants()
                .filter(each ->
                        command.matcher(each.info().commandLine().orElse("")).find())
                .toList();
        assertThat(victims).as(command.pattern()).isNotEmpty();
        victims.forEach(ProcessHandle::destroyForcibly);
    }

    private Process launch(String... words) {
        var line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("greenbridge."))
                .forEach(name -> line.add("-D" + name + "=" + System.getProperty(name)));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Application.class.getName()));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".log").toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path data) {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
