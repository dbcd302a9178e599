package greenbridge.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoopTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Loop loop = new Loop(
            "test", SHORT, SHORT, new Loop.Words(LoggerFactory.getLogger(LoopTest.class), "It waits", "It goes on"));
    private final AtomicInteger rounds = new AtomicInteger();

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void aRoundThatFailsIsNotTheLastOne() {
        loop.begin(goesOn -> {
            if (rounds.incrementAndGet() < 3) {
                throw new IllegalStateException("away");
            }
            return false;
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> rounds.get() > 3);
    }

    @Test
    void whatIsUnderWayIsToldToEndAndLetThrough() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        loop.begin(goesOn -> {
            begun.countDown();
            while (goesOn.getAsBoolean()) {
                Thread.onSpinWait();
            }
            ended.set(true);
            return true;
        });
        begun.await();
        loop.stop();
        assertThat(ended).isTrue();
    }

    @Test
    void troubleIsSaidOnceAndItsEndToo() {
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        var log = (Logger) LoggerFactory.getLogger(LoopTest.class);
        log.setLevel(Level.INFO);
        log.addAppender(said);
        loop.begin(goesOn -> {
            if (rounds.incrementAndGet() < 4) {
                throw new IllegalStateException("away");
            }
            return false;
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> rounds.get() > 5);
        loop.stop();
        log.detachAppender(said);
        assertThat(said.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("It waits: away", "It goes on");
    }
}
