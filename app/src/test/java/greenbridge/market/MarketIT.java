package greenbridge.market;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Addresses;
import greenbridge.TestPortal;
import greenbridge.asset.Resources;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarketIT {
    @ParameterizedTest
    @MethodSource("portals")
    void theBarLeadsToTheToolsInEveryPortal(String portal) {
        var page = Jsoup.parse(TestPortal.get("/" + portal + "/market").body());
        assertThat(page.select("#nav-wide a[aria-current]").eachAttr("href")).containsExactly("/" + portal + "/market");
        for (String tool : page.select("main article h3 a").eachAttr("href")) {
            assertThat(TestPortal.get(tool).statusCode()).as(tool).isEqualTo(200);
        }
        assertThat(page.select("main article")).hasSize(3);
    }

    static java.util.List<String> portals() {
        return Addresses.PORTALS;
    }

    @Test
    void everyInstrumentHasItsSourcesAndTheyOpen() {
        var page = Jsoup.parse(TestPortal.get("/gansu/market/instruments").body());
        assertThat(page.select(".instrument").eachAttr("id"))
                .containsExactly("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09");
        assertThat(page.select(".instrument")).allSatisfy(each -> {
            assertThat(each.select("q")).isNotEmpty();
            String policy = each.select(".meta a").attr("href");
            assertThat(TestPortal.get(policy).statusCode()).as(policy).isEqualTo(200);
        });
        assertThat(page.text()).contains("不组织交易");
        Element carbon = page.getElementById("T02");
        assertThat(carbon).isNotNull();
        assertThat(TestPortal.get("/gansu/market/instruments?lang=en").body()).contains("Energy-use rights");
    }

    /** What stands in quotation marks stands in the copies, letter by letter. */
    @Test
    void nothingIsQuotedThatNoTextSays() {
        String texts = Resources.under("policies").values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        assertThat(TestPortal.bean(Instruments.class).all()).hasSize(9).allSatisfy(instrument -> {
            assertThat(instrument.sources()).isNotEmpty();
            assertThat(instrument.sources())
                    .allSatisfy(source -> assertThat(texts).contains(source.quote()));
        });
    }

    @Test
    void everySourceIsInTheLibrary() {
        var page = Jsoup.parse(TestPortal.get("/national/market/instruments").body());
        long named = TestPortal.bean(Instruments.class).all().stream()
                .mapToLong(instrument -> instrument.sources().size())
                .sum();
        assertThat(page.select("q")).hasSize((int) named);
    }
}
