package greenbridge.find;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.Addresses;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.Keyboard;
import greenbridge.TestPortal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filters, order and paging on a phone with a keyboard: the page stays, the list changes, and nobody gets lost. */
class SearchInPlaceIT {
    private static final String ASKED = "/shanxi/search?q=节能";

    private Page page;
    private Keyboard keyboard;

    @BeforeAll
    static void things() {
        assertThat(Addresses.of("shanxi")).isNotEmpty();
    }

    @BeforeEach
    void open() {
        page = Browser.page(390, 844);
        keyboard = new Keyboard(page);
        page.navigate(TestPortal.at(ASKED).toASCIIString());
        page.evaluate("window.stayed = true");
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void aFilterChangesTheListAndKeepsTheFocus() {
        String before = page.locator("#results h1").textContent();
        keyboard.tabTo("#facet-fold-summary").press("Enter").tabTo("[name=kind]");
        String ticked = keyboard.focused();
        keyboard.press("Space");
        assertThat(page).hasURL(Pattern.compile("kind="));
        assertThat(page.locator(".on-chips a").first()).isVisible();
        assertThat(page.locator("#results h1")).not().hasText(before);
        assertThat(page.locator("[data-news]"))
                .hasText(page.locator("#results h1").textContent());
        assertThat(keyboard.focused()).isEqualTo(ticked);
        assertThat(page.locator("#" + ticked)).isChecked();
        assertThat(page.evaluate("document.querySelector('#facet-fold').open")).isEqualTo(true);
        assertThat(page.locator("#site-choices a[hreflang]").first()).hasAttribute("href", Pattern.compile("kind="));
        assertThat(Axe.violations(page)).isEmpty();
        stayed();
    }

    @Test
    void theRestOfTheChoicesComesWhenItIsAskedForAndStays() {
        var sectors = page.locator("#facet-sector [type=checkbox]");
        assertThat(sectors).hasCount(8);
        keyboard.tabTo("#facet-fold-summary")
                .press("Enter")
                .tabTo("#facet-sector .rest")
                .press("Enter");
        assertThat(sectors.nth(8)).isFocused();
        assertThat(page.locator("#facet-sector .rest")).hasCount(0);
        int all = sectors.count();
        keyboard.press("Space");
        assertThat(page).hasURL(Pattern.compile("sector="));
        assertThat(sectors.nth(8)).isVisible();
        assertThat(sectors.count()).isBetween(9, all);
        stayed();
    }

    @Test
    void aFilterThatIsTakenOffLeavesTheReaderAtTheHeading() {
        page.navigate(TestPortal.at(ASKED + "&kind=technology").toASCIIString());
        page.evaluate("window.stayed = true");
        keyboard.tabTo(".on-chips a").press("Enter");
        assertThat(page).not().hasURL(Pattern.compile("kind="));
        assertThat(page.locator("#results h1")).isFocused();
        assertThat(page.locator("#kind-technology")).not().isChecked();
        stayed();
    }

    @Test
    void anotherOrderKeepsTheFocusWhereItWasChosen() {
        keyboard.tabTo("[id='find.sort.newest']").press("Enter");
        assertThat(page).hasURL(Pattern.compile("sort=newest"));
        assertThat(page.locator("[id='find.sort.newest']")).hasAttribute("aria-current", "true");
        assertThat(page.locator("[id='find.sort.newest']")).isFocused();
        stayed();
    }

    @Test
    void pagesAreTurnedAndTurnedBack() {
        String first = page.locator(".hit h2 a").first().textContent();
        keyboard.tabTo(".pager a:not([aria-current])").press("Enter");
        assertThat(page).hasURL(Pattern.compile("page=2"));
        assertThat(page.locator(".hit h2 a").first()).not().hasText(first);
        assertThat(page.locator("#results h1")).isFocused();
        stayed();
        page.goBack();
        assertThat(page.locator(".hit h2 a").first()).hasText(first);
        assertThat(page.locator(".pager [aria-current]")).hasText("1");
    }

    @Test
    void anAnswerThatIsNoListIsShownAsThePageThatItIs() {
        page.evaluate("document.querySelector('#facets').setAttribute('hx-get', '/shanxi/nothing-here')");
        page.evaluate("htmx.process(document.body)");
        keyboard.tabTo("#facet-fold-summary")
                .press("Enter")
                .tabTo("[name=kind]")
                .press("Space");
        assertThat(page.locator("h1")).hasText("没有这个页面");
    }

    @Test
    void theSameWorksWithoutScript() {
        Page plain = Browser.pageWithoutScript(390, 844);
        plain.navigate(TestPortal.at(ASKED).toASCIIString());
        plain.locator("#facet-fold-summary").click();
        plain.locator("#kind-technology").check();
        plain.locator(".apply button").click();
        assertThat(plain).hasURL(Pattern.compile("kind=technology"));
        assertThat(plain.locator(".on-chips a").first()).isVisible();
        plain.locator("#facet-fold-summary").click();
        plain.locator("#facet-sector .rest").click();
        assertThat(plain.locator("#kind-technology")).isChecked();
        assertThat(plain.locator("#facet-sector label").nth(8)).isVisible();
        plain.context().close();
    }

    /** The browser was not sent to another page. */
    private void stayed() {
        assertThat(page.evaluate("window.stayed === true")).isEqualTo(true);
    }
}
