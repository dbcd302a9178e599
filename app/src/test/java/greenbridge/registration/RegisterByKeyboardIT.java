package greenbridge.registration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.Keyboard;
import greenbridge.Letter;
import greenbridge.Tables;
import greenbridge.TestPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a phone, without a pointer, with and without scripts. */
class RegisterByKeyboardIT {
    @BeforeEach
    void fresh() {
        Visit.anotherHour();
    }

    @Test
    void fromTheFormToTheFirstSignIn() {
        String email = Visit.newEmail();
        try (Page page = Browser.page(390, 844)) {
            var keyboard = new Keyboard(page);
            page.navigate(TestPortal.at("/shanxi/sign-in").toString());
            keyboard.tabTo("a[href$='/register']").press("Enter");
            new Keyboard(page).arrives("/register$");
            fill(page, keyboard, email, "short");
            // What is wrong is where the reader is.
            assertThat(page.locator(".error-summary")).isFocused();
            assertThat(Axe.violations(page)).isEmpty();
            keyboard.tabTo(".error-summary a").press("Enter");
            assertThat(page.locator("#password")).isFocused();
            page.keyboard().type(Visit.PASSWORD);
            Tables.change("DELETE FROM proof_used");
            keyboard.press("Enter");
            new Keyboard(page).arrives("/register/sent$");
            assertThat(Tables.read("SELECT hash FROM proof_used"))
                    .as("the browser found the number")
                    .hasSize(1);
            assertThat(Axe.violations(page)).isEmpty();

            page.navigate(Letter.link(email, "verify").toString());
            assertThat(Axe.violations(page)).isEmpty();
            keyboard.tabTo("main button").press("Enter");
            new Keyboard(page).arrives("/sign-in\\?after=verified$");
            keyboard.tabTo("#email");
            page.keyboard().type(email);
            keyboard.tabTo("#password");
            page.keyboard().type(Visit.PASSWORD);
            keyboard.press("Enter");
            new Keyboard(page).arrives("/workbench$");
            assertThat(page.locator("h1")).containsText("王工");
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    void withoutScriptTheFormWorksToo() {
        String email = Visit.newEmail();
        try (Page page = Browser.pageWithoutScript(390, 844)) {
            page.navigate(TestPortal.at("/shanxi/register").toString());
            assertThat(page.locator("noscript .hint, .hint")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("没有运行脚本")))
                    .isVisible();
            page.fill("#name", "王工");
            page.fill("#email", email);
            page.check("#terms");
            page.fill("#password", Visit.PASSWORD);
            page.locator("#password").press("Enter");
            new Keyboard(page).arrives("/register/sent$");
            assertThat(Letter.templates(email)).containsExactly("verify");
        }
    }

    private static void fill(Page page, Keyboard keyboard, String email, String password) {
        keyboard.tabTo("#name");
        page.keyboard().type("王工");
        keyboard.tabTo("#email");
        page.keyboard().type(email);
        keyboard.tabTo("#password");
        page.keyboard().type(password);
        keyboard.tabTo("#terms").press("Space");
        keyboard.tabTo("main form button").press("Enter");
    }
}
