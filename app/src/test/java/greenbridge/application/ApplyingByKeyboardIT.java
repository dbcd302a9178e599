package greenbridge.application;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.Keyboard;
import greenbridge.TestPortal;
import greenbridge.file.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the call to the receipt on a phone without a pointer, and the same form without a script. */
class ApplyingByKeyboardIT {
    private static final String APPLICATION = "/workbench/applications/[0-9a-z]{12}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before the test.
    Path folder;

    private final Desk desk = Desk.open(false, false);

    @Test
    void anApplicationIsFilledInAndHandedIn() throws IOException {
        try (Page page = Browser.page(390, 844)) {
            page.context().addCookies(List.of(desk.owner().cookie()));
            var keyboard = new Keyboard(page);
            open(page, "/shanxi/workbench/applications/new?call=" + desk.call().publicId());
            sound(page);
            keyboard.tabTo("#organisation");
            keyboard.tabTo("main form button").press("Enter");
            keyboard.arrives(APPLICATION + "$");
            sound(page);
            keyboard.tabTo("a.button[href$='/sections/basic']").press("Enter");
            keyboard.arrives("/sections/basic$");
            sound(page);
            type(page, "#product", "示例换热器");
            keyboard.press("Tab");
            assertThat(page.locator("#product-saved")).containsText("已保存");
            type(page, "#staff", "x");
            keyboard.press("Tab");
            assertThat(page.locator("#staff-saved")).containsText("没有保存");
            sound(page);
            type(page, "#revenue", "12000");
            type(page, "#cost", "9000");
            keyboard.press("Tab");
            assertThat(page.locator("#profit")).hasText("3,000");
            keyboard.press("Shift+Tab").press("Enter");
            assertThat(page.locator(".error-summary")).isFocused();
            sound(page);
            keyboard.press("Tab").press("Enter");
            assertThat(page.locator("#staff")).isFocused();
            keyboard.press("Control+a");
            page.keyboard().type("50");
            keyboard.tabTo("button[name=go][value=next]:not(.visually-hidden)").press("Enter");
            keyboard.arrives("/sections/more$");
            sound(page);
            type(page, "input[name='machines.0.name']", "车床");
            type(page, "input[name='machines.0.count']", "3");
            keyboard.tabTo("button[name=add]").press("Enter");
            keyboard.arrives("/sections/more\\?saved=1#machines$");
            type(page, "input[name='machines.1.name']", "铣床");
            keyboard.tabTo("#pledge").press("ArrowDown");
            sound(page);
            keyboard.tabTo("button[name=go][value=next]:not(.visually-hidden)").press("Enter");
            keyboard.arrives("/evidence$");
            sound(page);
            evidence(page, keyboard);
            keyboard.tabTo("a.button[href$='/submission']").press("Enter");
            keyboard.arrives("/submission$");
            sound(page);
            keyboard.tabTo("main form button").press("Enter");
            keyboard.arrives("/submissions/1/receipt$");
            sound(page);
            keyboard.tabTo("a.button[href$='/submissions/1']").press("Enter");
            keyboard.arrives("/submissions/1$");
            sound(page);
            assertThat(page.locator("main")).containsText("铣床");
            assertThat(sideways(page)).as("nothing scrolls sideways").isFalse();
        }
    }

    @Test
    void theFormIsFilledInWithoutAScript() {
        var draft = desk.draft();
        try (Page page = Browser.pageWithoutScript(390, 844)) {
            page.context().addCookies(List.of(desk.owner().cookie()));
            open(page, "/" + Desk.at(draft) + "/sections/more");
            page.fill("[name='machines.0.name']", "车床");
            page.click("button[name=add]");
            page.fill("[name='machines.1.name']", "铣床");
            page.press("[name='machines.1.name']", "Enter");
            page.waitForURL("**/sections/more?saved=1");
            assertThat(page.locator("[name='machines.1.name']")).hasValue("铣床");
            page.click("button[name=remove] >> nth=0");
            assertThat(page.locator("[name='machines.0.name']")).hasValue("铣床");
            page.selectOption("#pledge", "true");
            page.press("button[name=go][value=next]:not(.visually-hidden)", "Enter");
            page.waitForURL("**/evidence");
        }
        assertThat(draft.state()).isEqualTo(Application.State.DRAFT);
    }

    private void evidence(Page page, Keyboard keyboard) throws IOException {
        Path report = folder.resolve("审计报告.pdf");
        Files.write(report, Papers.pdf(1));
        keyboard.tabTo("#audit");
        // The window in which a file is chosen is the system's own; there is none to type into here.
        page.setInputFiles("#audit", report);
        keyboard.tabTo("#slot-audit form button").press("Enter");
        page.locator("#slot-audit .places").waitFor();
        sound(page);
    }

    private static void type(Page page, String field, String text) {
        new Keyboard(page).tabTo(field);
        page.keyboard().type(text);
    }

    private static void open(Page page, String path) {
        page.navigate(TestPortal.at(path).toString());
    }

    private static void sound(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }

    private static boolean sideways(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }
}
