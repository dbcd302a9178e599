package greenbridge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.id.Ids;
import greenbridge.need.Stating;
import greenbridge.permission.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A need, from an empty desk to where everybody reads it, on a phone and without a pointer. */
class NeedByKeyboardIT {
    private static final String DRAFT = "/workbench/needs/[0-9a-z]{12}/draft(#requirements)?$";

    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final String title = "空压机余热利用" + Ids.random();

    @Test
    void aNeedIsWrittenCorrectedAndPublished() {
        Stating.unit(owner, "shanxi", "enterprise", "示例键盘公司");
        try (Page page = Browser.page(390, 844)) {
            page.context().addCookies(List.of(owner.cookie()));
            page.navigate(TestPortal.at("/shanxi/workbench/needs").toString());
            sound(page);
            follow(page, "main a[href$='/workbench/needs/new']", "/workbench/needs/new$");
            sound(page);
            begin(page);
            require(page, "热水温度不低于六十度", 1);
            publishTooEarly(page);
            complete(page);
        }
    }

    private void begin(Page page) {
        type(page, "#title", title);
        type(page, "#problem", "短");
        type(page, "#equipment", "螺杆空压机");
        type(page, "#capacity", "250");
        type(page, "#capacityUnit", "kW");
        choose(page, "#area");
        type(page, "#saving", "10");
        type(page, "#budget", "60");
        follow(page, "main form p.buttons button", DRAFT);
        assertThat(page.locator("#title")).hasValue(title);
        sound(page);
    }

    private static void require(Page page, String text, int count) {
        type(page, "#requirement", text);
        follow(page, "button[value='add']", DRAFT);
        assertThat(page.locator("#requirements ol.places > li")).hasCount(count);
        assertThat(page.locator("#requirements")).containsText(text);
        sound(page);
    }

    /** What is missing is said where the reader is, with the way to each of them. */
    private void publishTooEarly(Page page) {
        var keyboard = new Keyboard(page);
        keyboard.tabTo("button[value='publish']").press("Enter");
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator(".error-summary")).containsText("至少 10 个字");
        assertThat(page.locator("#title")).hasValue(title);
        sound(page);
        keyboard.tabTo(".error-summary a[href='#problem']").press("Enter");
        assertThat(page.locator("#problem")).isFocused();
        keyboard.press("Control+a");
        page.keyboard().type("空压机的热量全部排走，想用来供应宿舍热水");
        choose(page, "#sector");
    }

    private void complete(Page page) {
        follow(page, "button[value='publish']", "/workbench/needs/[0-9a-z]{12}$");
        assertThat(page.locator("h1")).containsText(title);
        assertThat(page.locator("main")).containsText("征集中");
        sound(page);
        follow(page, "aside a[href*='/needs/']:not([href*='/workbench/'])", "/shanxi/needs/[0-9a-z]{12}$");
        assertThat(page.locator("main")).containsText("热水温度不低于六十度");
        assertThat(page.locator("main")).containsText("想用来供应宿舍热水");
        sound(page);
    }

    /** The first of what there is to choose. */
    private static void choose(Page page, String field) {
        new Keyboard(page).tabTo(field).press("ArrowDown");
        assertThat(page.locator(field)).not().hasValue("");
    }

    private static void follow(Page page, String control, String address) {
        new Keyboard(page).follow(control, address);
    }

    private static void type(Page page, String field, String text) {
        new Keyboard(page).tabTo(field);
        page.keyboard().type(text);
    }

    private static void sound(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing is wider than the phone at " + page.url())
                .isEqualTo(true);
    }
}
