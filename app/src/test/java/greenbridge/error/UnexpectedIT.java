package greenbridge.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import greenbridge.Breakdown;
import greenbridge.TestPortal;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What nobody expected is told plainly, with a number that leads to one line of the log. */
class UnexpectedIT {
    @Test
    void thePageSaysTheNumberInBothLanguagesAndTheLogHasItOnce() {
        TestPortal.base();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        var numbers = new ArrayList<String>();
        try {
            for (var said :
                    List.of(List.of("zh", "系统出错了", "请求编号"), List.of("en", "Something went wrong", "Request number"))) {
                var answer = TestPortal.get("/gansu" + Breakdown.PATH + "?lang=" + said.getFirst());
                String number = answer.headers().firstValue("x-request-id").orElseThrow();
                numbers.add(number);
                var page = Jsoup.parse(answer.body());
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(page.select("h1").text()).isEqualTo(said.get(1));
                assertThat(page.select("main .note").text()).contains(said.getLast(), number);
                assertThat(page.select("html").attr("data-tenant")).isEqualTo("gansu");
                assertThat(answer.body()).doesNotContain("Exception", "a failure made for a test");
                assertThat(log.list)
                        .filteredOn(event -> event.getLevel() == Level.ERROR)
                        .filteredOn(event -> event.getFormattedMessage().contains(number))
                        .hasSize(1);
            }
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .filteredOn(event -> numbers.stream().anyMatch(event.getFormattedMessage()::contains))
                    .hasSize(2);
        } finally {
            root.detachAppender(log);
        }
    }
}
