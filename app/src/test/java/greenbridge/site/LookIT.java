package greenbridge.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import greenbridge.Browser;
import greenbridge.TestPortal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a browser can say: contrast as painted, sizes as laid out. */
class LookIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    static Stream<String> pages() {
        return Stream.of("", "/shanxi", "/gansu", "/qinghai", "/shandong")
                .flatMap(portal -> Stream.of(
                                "",
                                "/about",
                                "/portals",
                                "/sitemap",
                                "/catalogs",
                                "/search",
                                "/policies",
                                "/cases",
                                "/organisations",
                                "/compare",
                                "/nothing-here")
                        .map(page -> (portal.isEmpty() && !page.isEmpty() ? "/national" : portal)
                                + (page.isEmpty() && portal.isEmpty() ? "/" : page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsAccessibleOnADesk(String path) {
        try (Page page = Browser.page(1280, 900)) {
            accessible(page, path);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsAccessibleOnAPhoneAndNeverScrollsSideways(String path) {
        try (Page page = Browser.page(390, 844)) {
            accessible(page, path);
            fits(page, path);
        }
    }

    static Stream<String> pagesOfOnePortal() {
        return pages().filter(path -> path.startsWith("/gansu"));
    }

    @ParameterizedTest
    @MethodSource("pagesOfOnePortal")
    void everyPageIsAccessibleInEnglish(String path) {
        try (Page page = Browser.page(390, 844)) {
            accessible(page, path + "?lang=en");
            fits(page, path);
            page.setViewportSize(1280, 900);
            fits(page, path);
        }
    }

    @ParameterizedTest
    @MethodSource("pagesOfOnePortal")
    void everyPageIsAccessibleInLargeType(String path) {
        try (Page page = Browser.page(390, 844)) {
            accessible(page, path + "?view=elder");
            fits(page, path);
            assertThat(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))
                    .isEqualTo(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shanxi", "/gansu/about", "/national/portals"})
    void thingsToPressAreLargeEnough(String path) {
        try (Page page = Browser.page(390, 844)) {
            page.navigate(TestPortal.at(path).toString());
            assertThat(small(page, 44)).as(path).isEmpty();
            page.navigate(TestPortal.at(path + "?view=elder").toString());
            assertThat(small(page, 60)).as(path + " in large type").isEmpty();
        }
    }

    /** Links inside of running text are exempt, as in WCAG 2.5.8. */
    @SuppressWarnings("unchecked")
    private static List<String> small(Page page, int target) {
        return (List<String>) page.evaluate("""
                least => [...document.querySelectorAll('a, button, summary, input:not([type=checkbox]), select')]
                  .filter(each => each.checkVisibility() && !each.closest('.prose p, .skip, h3') && !each.matches('.skip'))
                  .filter(each => each.getBoundingClientRect().height < least - 0.5)
                  .map(each => each.outerHTML.slice(0, 90) + ' ' + each.getBoundingClientRect().height)
                """, target);
    }

    private static void accessible(Page page, String path) {
        Response answer = page.navigate(TestPortal.at(path).toString());
        assertThat(Objects.requireNonNull(answer).status()).as(path).isLessThan(500);
        var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(violations)
                .as(path)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    private static void fits(Page page, String path) {
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(path)
                .isZero();
    }
}
