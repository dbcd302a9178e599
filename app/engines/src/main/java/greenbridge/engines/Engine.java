package greenbridge.engines;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One server process under a guard, started again when it dies. Its address stays the same as long as the portal runs. */
final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Server server;
    private final Marked marked;
    private final int port;
    private Server.@Nullable Launch launch;
    private volatile @Nullable Process guard;
    private volatile boolean stopping;

    Engine(Server server, int port) {
        this.server = server;
        this.marked = new Marked(server.folder());
        this.port = port;
    }

    int port() {
        return port;
    }

    void start() {
        try {
            launch = server.prepare(port);
        } catch (IOException e) {
            throw new EngineFailure(server.title() + " cannot be prepared in " + server.folder() + ": " + e, e);
        }
        launch();
        awaitAnswer();
        Thread.ofVirtual().name("watches " + server.title()).start(this::watch);
    }

    /** The process that does the work: tests kill it. */
    long pid() {
        var running = guard;
        if (running == null) {
            throw new IllegalStateException(server.title() + " is not running");
        }
        var shell = running.info().command();
        var process = running.toHandle();
        while (true) {
            var child = process.children()
                    .filter(candidate -> !candidate.info().command().equals(shell))
                    .findFirst();
            if (child.isEmpty()) {
                return process.pid();
            }
            process = child.get();
        }
    }

    void stop() {
        stopping = true;
        lock.lock();
        try {
            var running = guard;
            if (running != null) {
                running.getOutputStream().close();
                if (!running.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("{} does not stop and is ended", server.title());
                }
            }
        } catch (IOException e) {
            LOG.debug("The guard of {} was gone already", server.title(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
            if (!marked.goneWithin(Duration.ofSeconds(5))) {
                marked.end(Duration.ofSeconds(10));
            }
        }
    }

    private void launch() {
        lock.lock();
        try {
            if (!stopping && launch != null) {
                var builder = new ProcessBuilder(Guard.around(launch.command()))
                        .directory(launch.directory().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(launch.output().toFile());
                builder.environment().putAll(launch.environment());
                builder.environment().put(Marked.NAME, server.folder().toString());
                guard = builder.start();
            }
        } catch (IOException e) {
            throw new EngineFailure(server.title() + " cannot be started: " + e, e);
        } finally {
            lock.unlock();
        }
    }

    private void awaitAnswer() {
        var limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!server.answers(port)) {
            var running = guard;
            var ended = running == null || !running.isAlive();
            if (stopping || ended || System.nanoTime() > limit) {
                throw new EngineFailure(
                        server.title() + (ended ? " ended at once:\n" : " does not answer:\n") + lastWords());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String lastWords() {
        return launch == null ? "" : Tail.of(launch.output());
    }

    /** Waits for the end of the process; an end that nobody asked for is followed by a new start, ever later when it repeats. */
    private void watch() {
        var pause = Duration.ofMillis(200);
        while (!stopping) {
            var running = guard;
            if (running == null) {
                return;
            }
            var since = System.nanoTime();
            var code = running.onExit().join().exitValue();
            if (stopping) {
                return;
            }
            var lasted = Duration.ofNanos(System.nanoTime() - since);
            pause = lasted.toSeconds() > 60 ? Duration.ofMillis(200) : min(pause.multipliedBy(2), LONGEST_PAUSE);
            LOG.warn("{} ended unexpectedly (exit code {}) and is started again", server.title(), code);
            LockSupport.parkNanos(pause.toNanos());
            startAgain();
        }
    }

    private void startAgain() {
        try {
            // What the dead process left behind (a launcher, a node without its launcher) still holds the data.
            marked.end(Duration.ofSeconds(20));
            launch();
            awaitAnswer();
            LOG.info("{} is back", server.title());
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("{} could not be started again: {}", server.title(), e.getMessage());
            }
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
