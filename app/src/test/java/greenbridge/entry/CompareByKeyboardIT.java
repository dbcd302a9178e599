package greenbridge.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.Addresses;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.Keyboard;
import greenbridge.TestPortal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a list to a comparison, with the tray and without any script. */
class CompareByKeyboardIT {
    private static final String LIST = "/shanxi/search?kind=technology&kind=product&status=LISTED";

    @BeforeAll
    static void things() {
        assertThat(Addresses.of("shanxi")).isNotEmpty();
    }

    @Test
    void theTrayCollectsCountsAndCompares() {
        try (Page page = Browser.page(390, 844)) {
            var keyboard = new Keyboard(page);
            page.navigate(TestPortal.at(LIST).toString());
            assertThat(page.locator("[data-tray]")).isHidden();
            keyboard.tabTo("input[name=id]").press("Space");
            keyboard.tabTo("input[name=id]").press("Space");
            assertThat(page.locator("[data-tray] [data-count]")).hasText("2");
            assertThat(Axe.violations(page)).isEmpty();
            page.navigate(TestPortal.at("/shanxi/about").toString());
            assertThat(page.locator("[data-tray] [data-count]")).hasText("2");
            keyboard.tabTo("[data-tray] a").press("Enter");
            assertThat(page).hasURL(Pattern.compile("/compare\\?id=\\w+&id=\\w+$"));
            assertThat(page.locator(".compare thead th")).hasCount(2);
            keyboard.tabTo("[data-tray] button").press("Enter");
            assertThat(page.locator("[data-tray]")).isHidden();
        }
    }

    @Test
    void fourAreTheMost() {
        try (Page page = Browser.page(1280, 900)) {
            page.navigate(TestPortal.at(LIST).toString());
            var boxes = page.locator("input[name=id]");
            for (int i = 0; i < ComparePages.MOST; i++) {
                boxes.nth(i).check();
            }
            assertThat(boxes.nth(ComparePages.MOST)).isDisabled();
            boxes.nth(0).uncheck();
            assertThat(boxes.nth(ComparePages.MOST)).isEnabled();
        }
    }

    @Test
    void withoutScriptTheFormCompares() {
        try (Page page = Browser.pageWithoutScript(390, 844)) {
            page.navigate(TestPortal.at(LIST).toString());
            page.locator("input[name=id]").nth(0).press("Space");
            page.locator("input[name=id]").nth(2).press("Space");
            page.locator(".choose-go button").press("Enter");
            assertThat(page).hasURL(Pattern.compile("/compare\\?id=\\w+&id=\\w+$"));
            assertThat(page.locator(".compare thead th")).hasCount(2);
            assertThat(page.locator("[data-tray]")).isHidden();
        }
    }
}
