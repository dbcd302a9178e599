package greenbridge.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.Keyboard;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.call.Announced;
import greenbridge.permission.Role;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From nothing to an open call for a catalog of one's own: two officials, a browser, no pointer where a keyboard will do. */
class NewCatalogByBrowserIT {
    private static final String DRAFT = "/workbench/programmes/[0-9a-z]{12}/drafts/1$";

    @Test
    void twoOfficialsOpenACallForANewCatalogInUnderTenMinutes() {
        long begun = System.nanoTime();
        try (var drafting = Browser.page(1280, 900);
                var releasing = Browser.page(390, 844);
                var visiting = Browser.page(390, 844)) {
            enter(drafting, SignedIn.as(Role.PROVINCE_ADMIN, "shanxi"));
            enter(releasing, SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi"));
            plan(drafting);
            String draft = drafting.url();
            visiting.navigate(TestPortal.at("/shanxi/catalogs").toString());
            assertThat(visiting.locator("main")).not().containsText("余热回收装备名录");
            ask(drafting, draft);
            decide(drafting, draft);
            show(drafting, draft);
            propose(drafting, draft);
            release(releasing, draft);
            String call = call(drafting, draft);
            publish(releasing, call);
            look(visiting);
        }
        assertThat((System.nanoTime() - begun) / 1_000_000_000L).isLessThan(600);
    }

    private static void plan(Page page) {
        open(page, "/shanxi/workbench/programmes");
        sound(page);
        follow(page, "a[href$='/workbench/catalogs/new']", "/workbench/catalogs/new$");
        sound(page);
        press(page, "main form button", "/workbench/catalogs/new$");
        assertThat(page.locator(".error-summary")).containsText("请填写这一项");
        sound(page);
        type(page, "#code", "TST-WASTE-HEAT");
        type(page, "#nameZh", "余热回收装备名录（测试）");
        type(page, "#nameEn", "Waste heat equipment (test)");
        page.selectOption("#kind", "equipment");
        page.selectOption("#level", "PROVINCE");
        type(page, "#descriptionZh", "收录省内余热回收装备。");
        type(page, "#descriptionEn", "Equipment that recovers waste heat.");
        press(page, "main form button", DRAFT);
        assertThat(page.locator("#problems")).containsText("没有任何办理环节");
        sound(page);
    }

    /** The form: two questions. */
    private static void ask(Page page, String draft) {
        follow(page, "#problems a[href$='/parts/questions']", "/parts/questions$");
        sound(page);
        follow(page, "a[href$='/parts/questions/new']", "/parts/questions/new$");
        type(page, "#key", "product");
        type(page, "#zh", "装备名称");
        type(page, "#en", "Name of the equipment");
        press(page, "main form button", "/parts/questions$");
        follow(page, "a[href$='/parts/questions/new']", "/parts/questions/new$");
        sound(page);
        type(page, "#key", "recovery");
        type(page, "#zh", "余热回收率");
        type(page, "#en", "Heat recovered");
        page.selectOption("#type", "DECIMAL");
        type(page, "#unit", "%");
        page.check("#indicator");
        press(page, "main form button", "/parts/questions$");
        assertThat(page.locator("main")).containsText("余热回收率");
        page.navigate(draft);
    }

    /** One rule and one step. */
    private static void decide(Page page, String draft) {
        follow(page, "a[href$='/parts/rules']", "/parts/rules$");
        follow(page, "a[href$='/parts/rules/new']", "/parts/rules/new$");
        type(page, "#key", "TST-R1");
        type(page, "#zh", "余热回收率不低于六成");
        type(page, "#en", "At least sixty percent recovered");
        page.selectOption("#of0", "recovery");
        page.selectOption("#does0", "WITHIN");
        type(page, "#min0", "60");
        sound(page);
        press(page, "main form button", "/parts/rules$");
        assertThat(page.locator("main")).containsText("60 ≤ 余热回收率");
        page.navigate(draft);
        follow(page, "#problems a[href$='/parts/tiers']", "/parts/tiers$");
        follow(page, "a[href$='/parts/tiers/new']", "/parts/tiers/new$");
        type(page, "#key", "province");
        type(page, "#zh", "省级审核");
        type(page, "#en", "Province");
        page.selectOption("#level", "PROVINCE");
        page.selectOption("#does", "SELECT");
        press(page, "main form button", "/parts/tiers$");
        page.navigate(draft);
    }

    /** What becomes public. */
    private static void show(Page page, String draft) {
        follow(page, "a[href$='/parts/listing/all']", "/parts/listing/all$");
        page.selectOption("#title", "product");
        type(page, "#attribute_recovery", "recovery");
        sound(page);
        press(page, "main form button", DRAFT);
        follow(page, "a[href$='/preview']", "/preview$");
        assertThat(page.locator("main")).containsText("余热回收率不低于六成");
        sound(page);
        page.navigate(draft);
        follow(page, "a[href$='/simulation']", "/simulation$");
        sound(page);
        page.navigate(draft);
    }

    private static void propose(Page page, String draft) {
        type(page, "#note", "新建名录的第一版规则");
        press(page, "#propose", DRAFT);
        assertThat(page.locator(".chip").first()).containsText("等待审定");
        sound(page);
        page.navigate(draft);
    }

    private static void release(Page page, String draft) {
        page.navigate(draft + "/release");
        sound(page);
        press(page, "button[value='release']", "/release$");
        assertThat(page.locator(".chip.ok").first()).containsText("已发布");
        sound(page);
    }

    private static String call(Page page, String draft) {
        page.navigate(draft);
        follow(page, "a[href*='/workbench/calls/new?programme=']", "/workbench/calls/new\\?programme=");
        var now = Announced.now().withSecond(0).withNano(0);
        type(page, "#titleZh", "余热回收装备申报通知（测试）");
        type(page, "#titleEn", "Call for waste heat equipment (test)");
        page.fill("#opensAt", now.minusMinutes(5).toString());
        page.fill("#closesAt", now.plusDays(20).toString());
        sound(page);
        press(page, "main form button", "/workbench/calls/[0-9a-z]{12}$");
        sound(page);
        press(page, "#propose", "/workbench/calls/[0-9a-z]{12}$");
        assertThat(page.locator(".notice")).containsText("正在等待另一人发布");
        return page.url();
    }

    private static void publish(Page page, String call) {
        page.navigate(call + "/publication");
        sound(page);
        press(page, "button[value='publish']", "/publication$");
        follow(page, "aside a[href*='/calls/']", "/shanxi/calls/[0-9a-z]{12}$");
    }

    /** Everybody can see the call, and the catalog stands in the directory. */
    private static void look(Page page) {
        open(page, "/shanxi/calls");
        sound(page);
        page.locator("main a", new Page.LocatorOptions().setHasText("余热回收装备申报通知"))
                .click();
        new Keyboard(page).arrives("/shanxi/calls/[0-9a-z]{12}$");
        assertThat(page.locator(".chip.ok").first()).containsText("受理中");
        assertThat(page.locator(".timeline .now")).containsText("您现在在这里");
        sound(page);
        open(page, "/shanxi/catalogs");
        assertThat(page.locator("main")).containsText("余热回收装备名录（测试）");
        open(page, "/shanxi/catalogs/TST-WASTE-HEAT");
        assertThat(page.locator("h1")).containsText("余热回收装备名录（测试）");
        assertThat(page.locator("details.fields")).containsText("余热回收率");
        sound(page);
    }

    private static void enter(Page page, SignedIn person) {
        page.context().addCookies(List.of(person.cookie()));
    }

    private static void follow(Page page, String link, String address) {
        press(page, link, address);
    }

    private static void press(Page page, String control, String address) {
        new Keyboard(page).tabTo(control);
        var loaded = new AtomicBoolean();
        Consumer<Page> seen = each -> loaded.set(true);
        // A form may lead back to the address that it is at: then only the loading tells that it has.
        boolean there = Pattern.compile(address).matcher(page.url()).find();
        page.onLoad(seen);
        page.keyboard().press("Enter");
        if (there) {
            page.waitForCondition(loaded::get);
        }
        page.offLoad(seen);
        new Keyboard(page).arrives(address);
    }

    private static void type(Page page, String field, String text) {
        new Keyboard(page).tabTo(field);
        page.keyboard().type(text);
    }

    private static void open(Page page, String path) {
        page.navigate(URI.create(TestPortal.at(path).toString()).toString());
    }

    private static void sound(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }
}
