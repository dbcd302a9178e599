package greenbridge.loop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Goes round on a thread of its own until it is stopped. While there is trouble it waits longer and longer and says so once. */
public final class Loop {
    private final String name;
    private final Duration idle;
    private final Duration longest;
    private final Words words;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread running;
    private boolean troubled;

    /**
     * Does not begin yet.
     *
     * @param name of the thread
     * @param idle how long it rests when there is nothing to do
     * @param longest how long it rests at the most while there is trouble
     */
    public Loop(String name, Duration idle, Duration longest, Words words) {
        this.name = name;
        this.idle = idle;
        this.longest = longest;
        this.words = words;
    }

    /** What is said when it gets into trouble, and when it is out of it. */
    public record Words(Logger log, String waits, String again) {}

    public interface Round {
        /**
         * Does some of what there is to do.
         *
         * @param goesOn false as soon as it is to stop
         * @return whether there may be more to do at once
         */
        boolean round(BooleanSupplier goesOn);
    }

    public void begin(Round round) {
        running = Thread.ofVirtual().name(name).start(() -> work(round));
    }

    /** What is under way is let through, but not waited for without end. */
    public void stop() {
        stopped.countDown();
        var thread = running;
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work(Round round) {
        Duration pause = idle;
        while (!waited(pause)) {
            try {
                pause = round.round(this::goesOn) ? Duration.ZERO : idle;
                if (troubled) {
                    words.log().info(words.again());
                }
                troubled = false;
            } catch (RuntimeException | Error trouble) {
                if (!troubled && goesOn()) {
                    words.log().warn("{}: {}", words.waits(), trouble.getMessage());
                }
                words.log().debug(words.waits(), trouble);
                troubled = true;
                Duration longer = pause.multipliedBy(2).plus(idle);
                pause = longer.compareTo(longest) > 0 ? longest : longer;
            }
        }
    }

    private boolean goesOn() {
        return stopped.getCount() > 0;
    }

    private boolean waited(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
