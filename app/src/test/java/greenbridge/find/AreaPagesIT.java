package greenbridge.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.TestPortal;
import greenbridge.demo.Demo;
import greenbridge.search.indexing.Rebuild;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class AreaPagesIT {
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    @Test
    void everyCountIsWhatTheSearchBehindItFinds() throws Exception {
        TestPortal.bean(Demo.class).load();
        // Other tests have changed rows behind the portal's back.
        TestPortal.bean(Rebuild.class).run();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            Document page = Jsoup.parse(TestPortal.get("/shanxi/areas").body());
            assertThat(page.select(".areas > li")).hasSize(11);
            assertThat(page.select(".areas a")).hasSizeGreaterThan(5);
            for (Element place : page.select(".areas a")) {
                assertThat(place.select(".num").text().replaceAll("\\D", ""))
                        .as(place.text())
                        .isEqualTo(found(place.attr("href")));
            }
        });
    }

    private static String found(String link) {
        var total = TOTAL.matcher(TestPortal.get("/api/v1" + link).body());
        assertThat(total.find()).isTrue();
        return total.group(1);
    }
}
