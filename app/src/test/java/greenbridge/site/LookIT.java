package greenbridge.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import greenbridge.Addresses;
import greenbridge.Addresses.Address;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.TestPortal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a browser can say: contrast as painted, sizes as laid out. */
class LookIT {
    private static final String ONE = "gansu";

    /** One reader for all pages, one for all in English, one for all in large type, in each thread. */
    private static final ThreadLocal<Map<String, Page>> READERS = ThreadLocal.withInitial(HashMap::new);

    private static final Queue<Page> OPEN = new ConcurrentLinkedQueue<>();

    @AfterAll
    static void closeTheBooks() {
        OPEN.forEach(page -> page.context().close());
    }

    static Stream<Address> pages() {
        return Addresses.all();
    }

    /**
     * The portals share their templates and differ in colours and contents. So one is looked at in every way, of the others what
     * everybody sees on a phone, and of the national one also what officials see; nothing may stick out anywhere.
     */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsAccessibleOnADeskAndOnAPhone(Address address) {
        Page page = open("plain", address);
        var soft = new SoftAssertions();
        page.setViewportSize(1280, 900);
        if (address.portal().equals(ONE)) {
            soft.assertThat(Axe.violations(page)).as("on a desk").isEmpty();
        }
        soft.assertThat(overflow(page)).as("sideways on a desk").isEmpty();
        page.setViewportSize(390, 844);
        soft.assertThat(overflow(page)).as("sideways on a phone").isEmpty();
        unfold(page);
        if (address.reader() == null || List.of(ONE, "national").contains(address.portal())) {
            soft.assertThat(Axe.violations(page)).as("on a phone").isEmpty();
        }
        soft.assertThat(overflow(page)).as("sideways on a phone, unfolded").isEmpty();
        soft.assertThat(squeezed(page)).as("squeezed on a phone").isEmpty();
        soft.assertAll();
    }

    static Stream<Address> pagesOfOnePortal() {
        return Addresses.of(ONE);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("pagesOfOnePortal")
    void everyPageIsAccessibleInEnglish(Address address) {
        Page page = open("english", address.with("lang=en"));
        var soft = new SoftAssertions();
        page.setViewportSize(1280, 900);
        soft.assertThat(overflow(page)).as("sideways on a desk").isEmpty();
        page.setViewportSize(390, 844);
        judge(soft, page, "on a phone");
        soft.assertAll();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("pagesOfOnePortal")
    void everyPageIsAccessibleInLargeType(Address address) {
        Page page = open("elder", address.with("view=elder"));
        page.setViewportSize(390, 844);
        var soft = new SoftAssertions();
        judge(soft, page, "on a phone");
        soft.assertThat(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))
                .isEqualTo(20);
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shanxi",
                "/gansu/about",
                "/national/portals",
                "/shanxi/search",
                "/shanxi/policies",
                "/shanxi/register"
            })
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
                  .filter(each => each.checkVisibility() && !each.closest('.prose p, .skip, h2, h3') && !each.matches('.skip'))
                  .filter(each => each.getBoundingClientRect().height < least - 0.5)
                  .map(each => each.outerHTML.slice(0, 90) + ' ' + each.getBoundingClientRect().height)
                """, target);
    }

    private static Page open(String reader, Address address) {
        Page page = READERS.get().computeIfAbsent(reader, any -> opened());
        page.context().clearCookies(new ClearCookiesOptions().setName("__Host-session"));
        if (address.reader() != null) {
            page.context().addCookies(List.of(address.reader().cookie()));
        }
        var answer = Objects.requireNonNull(navigate(page, address));
        assertThat((answer.status() < 500 && answer.status() != 403) || address.refusal())
                .as(address.path() + " " + answer.status())
                .isTrue();
        assertThat(page.url().contains("/sign-in"))
                .as("led to the sign-in instead of " + address.path())
                .isEqualTo(address.path().contains("/sign-in"));
        return page;
    }

    private static Page opened() {
        Page page = Browser.page(1280, 900);
        OPEN.add(page);
        return page;
    }

    /** Whether the search engine is away is the same for all, so one page of search is fetched after the other. */
    private static @Nullable Response navigate(Page page, Address address) {
        if (address.route().equals("/{tenant}/search")) {
            synchronized (OPEN) {
                address.prepare();
                return page.navigate(address.uri().toString());
            }
        }
        address.prepare();
        return page.navigate(address.uri().toString());
    }

    private static void judge(SoftAssertions soft, Page page, String where) {
        soft.assertThat(Axe.violations(page)).as(where).isEmpty();
        soft.assertThat(overflow(page)).as("sideways " + where).isEmpty();
    }

    /** Everything that a reader can fold open; the choice of regions lies over other things, so it stays shut. */
    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details:not(.switch)').forEach(each => each.open = true)");
    }

    /** Text in so narrow a column that it runs down the page, a sign or two in a line. */
    @SuppressWarnings("unchecked")
    private static List<String> squeezed(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.body.querySelectorAll('*')].filter(each => {
                  const own = [...each.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join('');
                  if (own.length < 6 || !each.checkVisibility()) return false;
                  const range = document.createRange();
                  range.selectNodeContents(each);
                  const box = range.getBoundingClientRect(), size = parseFloat(getComputedStyle(each).fontSize);
                  if (box.width > 4.2 * size || box.height < 4.5 * size) return false;
                  for (let around = each; around !== document.body; around = around.parentElement) {
                    const style = getComputedStyle(around);
                    if (style.clipPath !== 'none' || style.clip !== 'auto') return false;
                  }
                  return true;
                }).map(each => each.outerHTML.slice(0, 120))
                """);
    }

    /** What makes the page scroll sideways, if it does. */
    @SuppressWarnings("unchecked")
    private static List<String> overflow(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return [];
                  return [...document.body.querySelectorAll('*')]
                    .filter(each => each.getBoundingClientRect().right > width)
                    .map(each => each.outerHTML.slice(0, 120));
                }
                """);
    }
}
