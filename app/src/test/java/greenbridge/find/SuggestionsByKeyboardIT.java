package greenbridge.find;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.Addresses;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.Keyboard;
import greenbridge.TestPortal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsByKeyboardIT {
    @BeforeAll
    static void things() {
        assertThat(Addresses.of("shanxi")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shanxi", "/shanxi/search", "/shanxi/about"})
    void whatIsTypedIsCompletedChosenAndSearched(String path) {
        try (Page page = Browser.page(390, 844)) {
            var keyboard = new Keyboard(page);
            page.navigate(TestPortal.at(path).toString());
            keyboard.tabTo("input[data-suggest]");
            answered(page, () -> page.keyboard().type("锅炉"));
            var box = page.locator("input[data-suggest]");
            var options = page.locator(".suggestions [role=option]");
            assertThat(box).hasAttribute("aria-expanded", "true");
            assertThat(options.first()).isVisible();
            keyboard.press("ArrowDown");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(box)
                    .hasAttribute(
                            "aria-activedescendant",
                            Objects.requireNonNull(options.first().getAttribute("id")));
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0);
            keyboard.press("Escape");
            assertThat(options.first()).isHidden();
            assertThat(box).hasValue("锅炉");
            answered(page, () -> {
                keyboard.press("Backspace");
                page.keyboard().type("炉");
            });
            assertThat(options.first()).isVisible();
            String chosen = options.first().textContent();
            keyboard.press("ArrowDown").press("Enter");
            assertThat(page).hasURL(Pattern.compile("/shanxi/search\\?.*q="));
            assertThat(page.locator("input[data-suggest]")).hasValue(chosen);
        }
    }

    /** A slow hand is answered more than once; what counts is the answer to the whole word. */
    private static void answered(Page page, Runnable typing) {
        page.waitForResponse(response -> response.url().endsWith("q=%E9%94%85%E7%82%89"), typing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guolu", "gongye"})
    void pinyinIsCompletedToo(String typed) {
        try (Page page = Browser.page(1280, 900)) {
            page.navigate(TestPortal.at("/shanxi").toString());
            page.locator("input[data-suggest]").pressSequentially(typed);
            assertThat(page.locator(".suggestions [role=option]").first()).containsText(Pattern.compile("[一-龥]"));
        }
    }
}
