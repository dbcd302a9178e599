package greenbridge.evaluation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.Keyboard;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.file.Papers;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the request to the public page, on a phone, without a pointer, with an enterprise, an agency and an official. */
class EvaluationByKeyboardIT {
    private static final String CASE = "/workbench/evaluations/[0-9a-z]{12}$";

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before the test.
    Path folder;

    private final SignedIn owner = SignedIn.as(Role.PERSON, "shandong");
    private final SignedIn agent = SignedIn.as(Role.PERSON, "shandong");
    private final SignedIn official = Cases.cityOfficial("370100");
    private final Unit enterprise = Cases.verified(owner, "shandong", "enterprise");
    private final Unit agency = Cases.verified(agent, "shandong", "agency");

    @Test
    void anEvaluationIsAskedForReportedReceivedAndDisclosed() throws Exception {
        try (Page asking = as(owner);
                Page evaluating = as(agent);
                Page receiving = as(official);
                Page anybody = Browser.page(390, 844)) {
            ask(asking);
            take(evaluating);
            write(evaluating);
            receive(receiving);
            open(anybody, "/shandong/evaluations");
            type(anybody, "input[name='name'].inline-select", enterprise.nameZh());
            new Keyboard(anybody).press("Enter").arrives("/evaluations\\?name=");
            assertThat(anybody.locator("table.list tbody tr")).hasCount(1);
            assertThat(anybody.locator("table.list")).containsText("粉煤灰");
            assertThat(anybody.locator("table.list")).containsText(agency.nameZh());
            sound(anybody);
        }
    }

    private void ask(Page page) throws Exception {
        open(page, "/shandong/evaluations");
        sound(page);
        follow(page, "main a[href$='/workbench/evaluations']", "/workbench/evaluations$");
        sound(page);
        follow(page, "a[href$='/workbench/evaluations/new']", "/new$");
        new Keyboard(page).tabTo("#organisation");
        type(page, "#code", Objects.requireNonNull(agency.creditCode()));
        day(page, "#from", "2025-01-01");
        day(page, "#to", "2025-12-31");
        sound(page);
        new Keyboard(page).tabTo("main form button").press("Enter");
        new Keyboard(page).arrives(CASE);
        assertThat(page.locator("#state")).containsText("未列入推荐名单");
        new Keyboard(page).tabTo("#licence");
        choose(page, "#licence", "营业执照.pdf");
        sound(page);
        new Keyboard(page).tabTo("form[action$='/materials'] button").press("Enter");
        assertThat(page.locator("#materials")).containsText("营业执照.pdf");
        sound(page);
    }

    private void take(Page page) {
        open(page, "/shandong/workbench");
        sound(page);
        follow(page, "main a[href*='/workbench/evaluations/']", CASE);
        new Keyboard(page).tabTo("form[action$='/acceptance'] button").press("Enter");
        assertThat(page.locator(".error-summary")).containsText("受理前须声明");
        sound(page);
        new Keyboard(page).tabTo("#declared").press("Space");
        new Keyboard(page).tabTo("form[action$='/acceptance'] button").press("Enter");
        assertThat(page.locator("#state")).containsText("评价中");
        sound(page);
        follow(page, "a[href$='/report']", "/report$");
        sound(page);
    }

    private void write(Page page) throws Exception {
        new Keyboard(page).tabTo("#signed");
        choose(page, "#signed", "签章报告.pdf");
        new Keyboard(page).tabTo("form[action$='/signed'] button").press("Enter");
        new Keyboard(page).arrives(CASE);
        assertThat(page.locator("main")).containsText("签章报告.pdf");
        follow(page, "a[href$='/report']", "/report$");
        new Keyboard(page).tabTo("button[value='add-received']").press("Enter");
        new Keyboard(page).arrives("/report#received-0-kind$");
        type(page, "#reportNo", "鲁固评-旅程");
        day(page, "#completedOn", Cases.today().toString());
        for (var section : Cases.rulebook().sections()) {
            type(page, "#section-" + section.key(), "无");
        }
        type(page, "#own-0-kind", "粉煤灰");
        type(page, "#own-0-tonnes", "1000");
        type(page, "#received-0-kind", "钢渣");
        type(page, "#received-0-tonnes", "20");
        type(page, "#product-0-name", "蒸压砖");
        type(page, "#outputValue", "1200");
        sound(page);
        new Keyboard(page).tabTo("button[value='file']").press("Enter");
        page.locator(".error-summary").waitFor();
        assertThat(page.locator(".error-summary li")).hasCount(5);
        assertThat(page.locator("#own-0-kind")).hasValue("粉煤灰");
        sound(page);
        for (var check : Cases.rulebook().checks()) {
            new Keyboard(page).tabTo("input[name='check-" + check.key() + "']").press("Space");
        }
        new Keyboard(page).tabTo("button[value='file']").press("Enter");
        new Keyboard(page).arrives(CASE);
        assertThat(page.locator("#state")).containsText("已报送备案");
        sound(page);
    }

    private void receive(Page page) {
        open(page, "/shandong/workbench/filings");
        sound(page);
        String filing = Cases.latest(enterprise);
        new Keyboard(page).tabTo("a[href$='/workbench/filings/" + filing + "']");
        new Keyboard(page).press("Enter").arrives("/workbench/filings/[0-9a-z]{12}$");
        assertThat(page.locator("h1")).containsText(enterprise.nameZh());
        sound(page);
        new Keyboard(page).tabTo("#receive").press("Enter");
        assertThat(page.locator("#received")).containsText("已于");
        sound(page);
    }

    /** The window in which a file is chosen is the system's own; there is none to type into here. */
    private void choose(Page page, String field, String name) throws Exception {
        Path file = folder.resolve(name);
        Files.write(file, Papers.pdf(1));
        page.setInputFiles(field, file);
    }

    /** How a day is typed depends on the language of the browser. */
    private static void day(Page page, String field, String day) {
        new Keyboard(page).tabTo(field);
        page.locator(field).fill(day);
    }

    private static Page as(SignedIn person) {
        Page page = Browser.page(390, 844);
        page.context().addCookies(List.of(person.cookie()));
        return page;
    }

    private static void follow(Page page, String link, String address) {
        new Keyboard(page).tabTo(link).press("Enter");
        new Keyboard(page).arrives(address);
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
}
