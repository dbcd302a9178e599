package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import greenbridge.Addresses.Address;
import greenbridge.tenants.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page in every language, whatever it is about. */
class PagesIT {
    private static final Pattern UNWRITTEN = Pattern.compile("\\?\\?[a-zA-Z0-9_.-]+\\?\\?");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    /** What the portal says itself, as against the names and texts of things. */
    private static final String FRAME =
            ".utility, .masthead, .foot, .tray, .sec h2, legend:not([data-name]), button:not([data-name]), summary, dt,"
                    + " label:not(.choose, [data-name]), option:not([data-name]), th[scope=col]:not(.compare th), .facts th,"
                    + " .due small, .kpi b, .compare th small";

    private static final List<String> SPOKEN = List.of("aria-label", "placeholder", "title", "alt", "data-label");

    static Stream<Address> pages() {
        return Addresses.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsWellMadeInEveryLanguage(Address address) {
        for (Language language : Language.values()) {
            var asked = address.with("lang=" + language.code());
            asked.prepare();
            var answer = TestPortal.send(TestPortal.visitor(), asked.request());
            assertThat(answer.statusCode() < 500 || address.refusal())
                    .as(asked.path())
                    .isTrue();
            Document page = Jsoup.parse(answer.body());
            var soft = new SoftAssertions();
            soft.assertThat(page.select("h1").eachText())
                    .as("one first heading")
                    .hasSize(1)
                    .doesNotContain("");
            soft.assertThat(page.select("html").attr("lang")).as("language").isEqualTo(language.tag());
            soft.assertThat(page.title()).as("title").contains(" · ");
            soft.assertThat(page.select("link[rel=canonical]").eachAttr("href"))
                    .as("canonical address of %s, which was answered by %s", asked.path(), answer.statusCode())
                    .hasSize(1)
                    .allMatch(href -> href.startsWith("http") && !href.contains("lang=") && !href.contains("view="));
            soft.assertThat(UNWRITTEN.matcher(answer.body()).results().map(each -> each.group()))
                    .as("texts that nobody wrote")
                    .isEmpty();
            soft.assertThat(page.select("[style], style, script:not([src]), [href^=javascript:]"))
                    .as("inline styles and scripts")
                    .isEmpty();
            soft.assertThat(handlers(page)).as("inline handlers").isEmpty();
            soft.assertThat(nameless(page)).as("controls without a name").isEmpty();
            soft.assertThat(twice(page)).as("ids given twice").isEmpty();
            soft.assertThat(page.select("select:not(:has(option))"))
                    .as("nothing to choose from")
                    .isEmpty();
            if (language == Language.EN) {
                soft.assertThat(framedChinese(page)).as("Chinese in the frame").isEmpty();
                soft.assertThat(unmarkedChinese(page))
                        .as("Chinese that is not said to be Chinese")
                        .isEmpty();
            }
            soft.assertAll();
        }
    }

    @Test
    void theRouterIsWalkedAndNotAList() {
        assertThat(Addresses.routes()).contains("/", "/{tenant}", "/{tenant}/search", "/{tenant}/entries/{id}/history");
        assertThat(Addresses.of("gansu").map(Address::route))
                .containsAll(Addresses.routes().subList(1, 5));
    }

    @Test
    void aPageOfANewKindIsNotPassedOver() {
        assertThatThrownBy(() -> Addresses.fillings("/{tenant}/unheard-of/{id}", Specimens.of("gansu")))
                .hasMessageContaining("Say so in greenbridge.Addresses");
        assertThat(Addresses.fillings("/{tenant}/unheard-of", Specimens.of("gansu")))
                .containsExactly("");
    }

    private static List<String> handlers(Document page) {
        return page.getAllElements().stream()
                .flatMap(each -> each.attributes().asList().stream())
                .map(Attribute::getKey)
                .filter(name -> name.startsWith("on") || name.startsWith("hx-on"))
                .toList();
    }

    private static List<String> nameless(Document page) {
        return page.select("input:not([type=hidden]), select, textarea, button, summary, a[href]").stream()
                .filter(Predicate.not(PagesIT::named))
                .map(Element::outerHtml)
                .toList();
    }

    private static boolean named(Element control) {
        if (!control.attr("aria-label").isBlank()) {
            return true;
        }
        if (control.is("button, summary, a")) {
            return !control.text().isBlank()
                    || !control.select("img[alt]:not([alt=''])").isEmpty();
        }
        Element around = control.closest("label");
        if (around != null) {
            return !around.text().isBlank();
        }
        String label = "label[for='" + control.attr("id") + "']";
        return !Objects.requireNonNull(control.ownerDocument())
                .select(label)
                .text()
                .isBlank();
    }

    private static List<String> twice(Document page) {
        var ids = page.select("[id]").eachAttr("id");
        return ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .distinct()
                .toList();
    }

    /** Without the links to the other language and the numbers of filings. */
    private static String own(Element element) {
        Element copy = element.clone();
        copy.select("[hreflang], .records").remove();
        return copy.text();
    }

    static List<String> framedChinese(Document page) {
        return page.select(FRAME).not("[hreflang]").stream()
                .filter(each -> HAN.matcher(own(each)).find())
                .map(Element::text)
                .toList();
    }

    /** Names and texts that only exist in Chinese may stand in an English page, marked as what they are. */
    static List<String> unmarkedChinese(Document page) {
        var found = new ArrayList<String>();
        page.body().traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                Element around = Objects.requireNonNull(text.parent());
                if (english(around) && chinese(text.text())) {
                    found.add(around.cssSelector() + ": " + text.text().strip());
                }
            } else if (node instanceof Element element && english(element)) {
                SPOKEN.stream()
                        .filter(name -> chinese(element.attr(name)))
                        .forEach(name -> found.add(element.cssSelector() + " " + name + ": " + element.attr(name)));
            }
        });
        return found;
    }

    /** An English sentence may name a Chinese word. */
    private static boolean chinese(String text) {
        long han = HAN.matcher(text).results().count();
        return han > 0 && han * 3 >= LATIN.matcher(text).results().count();
    }

    private static boolean english(Element element) {
        Element said = element.closest("[lang]");
        return said != null && said.attr("lang").startsWith("en");
    }
}
