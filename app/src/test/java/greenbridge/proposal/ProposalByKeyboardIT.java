package greenbridge.proposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.Keyboard;
import greenbridge.TestPortal;
import org.junit.jupiter.api.Test;

/** Two proposals on a phone, without a pointer; then once more without a script. */
class ProposalByKeyboardIT {
    private static final String TOOL = "/shanxi/market/proposals";

    @Test
    void twoProposalsAreTypedComparedAndChanged() {
        try (Page page = Browser.page(390, 844)) {
            var keyboard = new Keyboard(page);
            page.navigate(TestPortal.at("/shanxi/market").toString());
            keyboard.tabTo("main a[href$='/market/proposals']").press("Enter");
            keyboard.arrives("/market/proposals$");
            assertThat(page.locator("#a-bill")).isHidden();
            assertThat(page.locator("#a-share")).isVisible();
            type(page, keyboard, "rate", "10");
            type(page, keyboard, "a-investment", "50");
            type(page, keyboard, "a-years", "3");
            type(page, keyboard, "a-saving", "40");
            type(page, keyboard, "a-share", "20 20 30");
            keyboard.tabTo("#b-kind").press("ArrowDown").press("ArrowDown");
            assertThat(page.locator("#b-kind")).hasValue("CUSTODY");
            assertThat(page.locator("#b-bill")).isVisible();
            assertThat(page.locator("#b-share")).isHidden();
            type(page, keyboard, "b-investment", "40");
            type(page, keyboard, "b-years", "3");
            type(page, keyboard, "b-saving", "20");
            type(page, keyboard, "b-bill", "100");
            keyboard.tabTo("form.tool-form .buttons button").press("Enter");
            assertThat(page.locator(".error-summary")).isFocused();
            assertThat(Axe.violations(page)).isEmpty();
            keyboard.tabTo(".error-summary a[href='#b-payment']").press("Enter");
            page.keyboard().type("92");
            keyboard.press("Enter");
            assertThat(page.locator("#result svg polyline")).hasCount(2);
            assertThat(page.locator("#result")).containsText("不用先出钱");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(page.locator("#a-share")).hasValue("20 20 30");
        }
    }

    @Test
    void withoutAScriptAllTermsAreThereAndTheFormCompares() {
        try (Page page = Browser.pageWithoutScript(390, 844)) {
            page.navigate(TestPortal.at(TOOL).toString());
            assertThat(page.locator("#a-bill")).isVisible();
            page.locator("#rate").fill("10");
            page.locator("#a-investment").fill("50");
            page.locator("#a-years").fill("3");
            page.locator("#a-saving").fill("40");
            page.locator("#a-share").fill("20");
            page.locator("#a-share").press("Enter");
            assertThat(page.locator("#result svg polyline")).hasCount(1);
        }
    }

    private static void type(Page page, Keyboard keyboard, String field, String text) {
        keyboard.tabTo("#" + field);
        page.keyboard().type(text);
    }
}
