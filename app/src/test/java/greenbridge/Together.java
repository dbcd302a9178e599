package greenbridge;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Several at the same moment, each in a thread of its own that waits until all are there: the common pool of a machine with two cores
 * would do one after the other.
 */
public final class Together {
    private Together() {}

    /** What each came to, in their order. */
    public static <T> List<T> all(List<Supplier<T>> works) {
        var start = new CyclicBarrier(works.size());
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var running = works.stream()
                    .map(work -> threads.submit(() -> {
                        ready(start);
                        return work.get();
                    }))
                    .toList();
            return running.stream().map(Together::result).toList();
        }
    }

    private static void ready(CyclicBarrier start) throws InterruptedException, BrokenBarrierException {
        start.await();
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
