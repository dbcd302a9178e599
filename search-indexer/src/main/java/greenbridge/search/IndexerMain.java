package greenbridge.search;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the indexing alone, beside any number of others. Settings come from the environment as for the portal. */
final class IndexerMain {
    private IndexerMain() {}

    static void main(String[] args) throws InterruptedException {
        var ended = new CountDownLatch(1);
        var context = ApplicationContext.builder(args)
                .singletons(Clock.system(ZoneId.of("Asia/Shanghai")))
                .properties(Map.of("index.worker", "true"))
                .start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            context.close();
            ended.countDown();
        }));
        ended.await();
    }
}
