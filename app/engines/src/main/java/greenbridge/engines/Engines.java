package greenbridge.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The engines of one portal on one data folder, from ready to gone. */
public final class Engines implements AutoCloseable {

    /** The two parts that can be an engine of ours or one from outside. */
    public enum Part {
        DATABASE,
        SEARCH
    }

    private final EngineOptions options;
    private final @Nullable DataLock lock;
    private final Map<Part, Engine> engines = new EnumMap<>(Part.class);
    private Addresses addresses = Addresses.NONE;
    private CompletableFuture<Void> search = CompletableFuture.completedFuture(null);

    private Engines(EngineOptions options, @Nullable DataLock lock) {
        this.options = options;
        this.lock = lock;
    }

    /** Returns when all answer. When one cannot start, none is left. */
    public static Engines start(EngineOptions options) {
        var engines = begin(options);
        try {
            engines.await();
            return engines;
        } catch (RuntimeException e) {
            engines.close();
            throw e;
        }
    }

    /** Returns when the database answers; the search engine needs longer, and {@link #await} waits for it. */
    public static Engines begin(EngineOptions options) {
        var engines = new Engines(options, DataLock.on(options.data()));
        try {
            // What a killed portal wrote there leads nowhere any more.
            Addresses.NONE.write(options.data());
            engines.clear();
            engines.startAll();
            engines.addresses.write(options.data());
            return engines;
        } catch (RuntimeException e) {
            engines.close();
            throw e;
        }
    }

    /** For a command beside a running portal: uses the engines of that portal, which may still be starting, and leaves them running. */
    public static Engines startOrJoin(EngineOptions options) {
        var running = DataLock.isTaken(options.data()) ? Addresses.read(options.data()) : Addresses.NONE;
        if (running.equals(Addresses.NONE)) {
            return begin(options);
        }
        var joined = new Engines(options, null);
        joined.addresses = running;
        joined.search = CompletableFuture.runAsync(
                () -> running.search().forEach(Elasticsearch::awaitGreeting), Thread::startVirtualThread);
        return joined;
    }

    /** Returns when all answer. */
    public void await() {
        try {
            search.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** For a client on this machine; empty when the database comes from outside. */
    public Optional<String> databaseUrl() {
        return Optional.ofNullable(addresses.database());
    }

    /** Under whom the application works: it reads everything and writes where the owner lets it. */
    public String user() {
        return Database.APPLICATION;
    }

    public String password() {
        return Database.applicationPassword(options.data());
    }

    /** Who makes the tables and says what the application may do with them. */
    public String owner() {
        return Database.OWNER;
    }

    public String ownerPassword() {
        return Database.ownerPassword(options.data());
    }

    public List<String> elasticsearchUrls() {
        return addresses.search();
    }

    /** The process that does the work. */
    public long pid(Part part) {
        return Optional.ofNullable(engines.get(part)).orElseThrow().pid();
    }

    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try {
            Addresses.NONE.write(options.data());
            inParallel(engines.values().stream()
                    .<Runnable>map(engine -> engine::stop)
                    .toList());
        } finally {
            engines.clear();
            lock.close();
        }
    }

    private void startAll() {
        var servers = servers();
        servers.forEach((part, server) -> engines.put(part, new Engine(server, Ports.free())));
        var database = engines.get(Part.DATABASE);
        var finder = engines.get(Part.SEARCH);
        addresses = new Addresses(
                database == null ? null : "jdbc:mysql://127.0.0.1:" + database.port() + "/" + Database.NAME,
                finder == null ? List.of() : List.of("http://127.0.0.1:" + finder.port()));
        if (finder != null) {
            search = CompletableFuture.runAsync(
                    () -> start(servers.get(Part.SEARCH), finder), Thread::startVirtualThread);
        }
        if (database != null) {
            start(servers.get(Part.DATABASE), database);
        }
    }

    private void start(@Nullable Server server, Engine engine) {
        var since = System.nanoTime();
        engine.start();
        var took = Duration.ofNanos(System.nanoTime() - since);
        var title = server == null ? "" : server.title();
        options.progress().accept("%s: ready after %.1f s".formatted(title, took.toMillis() / 1000.0));
    }

    private Map<Part, Server> servers() {
        var servers = new EnumMap<Part, Server>(Part.class);
        var database = options.database();
        if (database != null) {
            servers.put(
                    Part.DATABASE,
                    switch (options.dialect()) {
                        case MARIADB -> new MariaDb(database, options.binaries(), options.data(), options.progress());
                        case MYSQL -> new MySql(database, options.binaries(), options.data(), options.progress());
                    });
        }
        var search = options.elasticsearch();
        if (search != null) {
            servers.put(
                    Part.SEARCH,
                    new Elasticsearch(
                            search,
                            options.plugin(),
                            options.binaries(),
                            options.data(),
                            options.heap(),
                            options.progress()));
        }
        return servers;
    }

    /** A former portal that was killed may still have engines on their way out; they hold the data. */
    private void clear() {
        for (var folder : List.of("mariadb", "mysql", "elasticsearch")) {
            var path = options.data().resolve(folder);
            var marked = new Marked(path);
            if (!marked.none()) {
                options.progress().accept("Ending what a former run left behind (" + folder + ")");
                marked.end(Duration.ofSeconds(60));
            }
            if (options.fresh()) {
                delete(path);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Folders.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for all even if one fails, so that nothing starts behind a failure. */
    private static void inParallel(List<Runnable> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<CompletableFuture<Void>>();
            tasks.forEach(task -> running.add(CompletableFuture.runAsync(task, threads)));
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
