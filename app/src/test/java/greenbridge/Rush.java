package greenbridge;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** People who do what stands on their agenda over HTTP, all of them at once, while somebody pulls the plug. */
final class Rush {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LEAD = 3;

    private final Agenda agenda;
    private final Map<Agenda.Kind, AtomicInteger> done = new EnumMap<>(Agenda.Kind.class);
    private final AtomicInteger interrupted = new AtomicInteger();
    private final Queue<String> odd = new ConcurrentLinkedQueue<>();
    private final HttpClient visitor = HttpClient.newHttpClient();
    private volatile boolean calm;

    Rush(Agenda agenda) {
        this.agenda = agenda;
        for (Agenda.Kind kind : Agenda.Kind.values()) {
            done.put(kind, new AtomicInteger());
        }
    }

    int interrupted() {
        return interrupted.get();
    }

    /** Of each kind something is done before it happens and, where the portal lives on, after it. */
    void until(Runnable happens) {
        var ended = new AtomicBoolean();
        var workers = workers(ended);
        more();
        happens.run();
        if (alive()) {
            more();
        }
        ended.set(true);
        workers.forEach(Rush::join);
        sound();
    }

    /** All that is left, once more where nobody knows what became of it. Nothing dies any more. */
    void finish() {
        calm = true;
        workers(new AtomicBoolean()).forEach(Rush::join);
        sound();
    }

    private void sound() {
        if (!odd.isEmpty()) {
            throw new AssertionError(String.join("\n", odd));
        }
    }

    private List<Thread> workers(AtomicBoolean ended) {
        var there = TestPortal.where();
        return done.keySet().stream()
                .map(kind -> Thread.ofPlatform().start(() -> TestPortal.elsewhere(there, () -> work(kind, ended))))
                .toList();
    }

    private void work(Agenda.Kind kind, AtomicBoolean ended) {
        var queue = agenda.deeds(kind);
        while (!ended.get()) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> ended.get() || !ahead(kind));
            var deed = queue.poll();
            if (deed == null) {
                return;
            }
            if (tried(deed)) {
                Objects.requireNonNull(done.get(kind)).incrementAndGet();
            } else {
                queue.add(deed);
            }
        }
    }

    /** What goes quickly waits for what goes slowly, so that there is something of each kind whenever something dies. */
    private boolean ahead(Agenda.Kind kind) {
        int least = done.keySet().stream()
                .filter(each -> !agenda.deeds(each).isEmpty())
                .mapToInt(this::count)
                .min()
                .orElse(Integer.MAX_VALUE);
        return count(kind) - LEAD > least;
    }

    private int count(Agenda.Kind kind) {
        return Objects.requireNonNull(done.get(kind)).get();
    }

    /** Whether there was an answer. Who asks again after none may hear that it is done already. */
    private boolean tried(Agenda.Deed deed) {
        boolean again = deed.tried().getAndSet(true);
        var request = SignedIn.posted(HttpRequest.newBuilder(TestPortal.at("/" + deed.path())), deed.form());
        try {
            var answer = TestPortal.send(visitor, deed.by().with(request).build());
            int status = answer.statusCode();
            boolean done = status == 303
                    && !answer.headers().firstValue("location").orElse("").contains("/sign-in");
            if (done || (status == 422 && again)) {
                return true;
            }
            if (status == 422 || calm) {
                odd.add(status + " " + deed.path() + "\n" + answer.body());
                return true;
            }
        } catch (UncheckedIOException e) {
            if (calm) {
                odd.add(e + " " + deed.path());
                return true;
            }
        }
        interrupted.incrementAndGet();
        return false;
    }

    private void more() {
        var before = new EnumMap<Agenda.Kind, Integer>(Agenda.Kind.class);
        done.forEach((kind, count) -> before.put(kind, count.get()));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> before.entrySet().stream()
                        .allMatch(each -> count(each.getKey()) > each.getValue()
                                || agenda.deeds(each.getKey()).isEmpty()));
    }

    private static boolean alive() {
        try {
            return TestPortal.get("/health").statusCode() > 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
