package greenbridge.membership;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.Keyboard;
import greenbridge.Letter;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.account.Authenticator;
import greenbridge.account.People;
import greenbridge.account.SecondFactor;
import greenbridge.file.Papers;
import greenbridge.id.Ids;
import greenbridge.permission.Role;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nobody to a verified organisation with two members, on a phone, without a pointer, with three people. */
class JourneyByKeyboardIT {
    private static final String PASSWORD = "water runs downhill";
    private static final String ORGANISATION = "/workbench/organisations/[0-9a-z]{12}$";
    private static final Duration STEP = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before the test.
    Path folder;

    private final String name = "旅程示例公司" + Ids.random();
    private final String founder = Ids.random() + "@example.org";
    private final String colleague = Ids.random() + "@example.org";

    @Test
    void anOrganisationBeginsIsJoinedAndIsVerified() throws Exception {
        Tables.change("DELETE FROM asked_count");
        try (Page own = Browser.page(390, 844);
                Page joining = Browser.page(390, 844);
                Page deciding = Browser.page(390, 844)) {
            open(own, "/shanxi/register");
            register(own, "李明", founder);
            signIn(own, founder);
            new Keyboard(own).arrives("/workbench$");
            sound(own);
            enter(own);
            invite(own);
            join(joining);
            verify(deciding);
            look(own);
        }
    }

    private void enter(Page page) throws Exception {
        var keyboard = new Keyboard(page);
        follow(page, "a[href$='/workbench/organisations']", "/workbench/organisations$");
        sound(page);
        follow(page, "a[href$='/workbench/organisations/new']", "/workbench/organisations/new$");
        type(page, "#creditCode", Acting.code("140100"));
        type(page, "#nameZh", name);
        keyboard.tabTo("#kind").press("ArrowDown");
        keyboard.tabTo("#area").press("ArrowDown").press("ArrowDown");
        type(page, "#contactName", "李明");
        type(page, "#contactPhone", "0351-1234567");
        Path licence = folder.resolve("营业执照.pdf");
        Files.write(licence, Papers.pdf(1));
        keyboard.tabTo("#licence");
        // The window in which a file is chosen is the system's own; there is none to type into here.
        page.setInputFiles("#licence", licence);
        sound(page);
        keyboard.tabTo("main form button").press("Enter");
        new Keyboard(page).arrives(ORGANISATION);
        assertThat(page.locator(".notice.warn")).containsText("等待主管部门核验");
        sound(page);
        follow(page, ".notice a[href*='/workbench/statements/']", "/workbench/statements/[0-9a-z]{12}$");
        assertThat(page.locator("#documents")).containsText("营业执照.pdf");
        sound(page);
        follow(page, ".crumbs a[href*='/workbench/organisations/']", ORGANISATION);
    }

    private void invite(Page page) {
        follow(page, "a[href$='/members']", "/members$");
        type(page, "#email", colleague);
        new Keyboard(page).press("Enter");
        assertThat(page.locator("main")).containsText("等待接受的邀请");
        sound(page);
    }

    private void join(Page page) {
        var keyboard = new Keyboard(page);
        URI invitation = Letter.link(colleague, "invited");
        page.navigate(invitation.toString());
        assertThat(page.locator("h1")).containsText(name);
        sound(page);
        follow(page, "a[href*='/register?to=']", "/register\\?to=");
        register(page, "王芳", colleague);
        signIn(page, colleague);
        new Keyboard(page).arrives("/invitations/[\\w-]{43}$");
        sound(page);

        open(page, "/shanxi/account");
        sound(page);
        follow(page, "a[href$='/account/second-factor']", "/account/second-factor$");
        sound(page);
        String secret = Objects.requireNonNull(page.locator("main code").textContent());
        type(page, "#code", Authenticator.code(secret, now()));
        keyboard.press("Enter");
        assertThat(page.locator(".codes")).isVisible();
        sound(page);
        keyboard.tabTo("main form button").press("Enter");
        // Whoever has a second factor and has not used it is nobody any more, and is asked to sign in.
        new Keyboard(page).arrives("/sign-in$");

        page.navigate(invitation.toString());
        follow(page, "a[href*='/sign-in?to=']", "/sign-in\\?to=");
        signIn(page, colleague);
        new Keyboard(page).arrives("/sign-in/code\\?to=");
        sound(page);
        // The code of this half minute was used up a moment ago; the portal takes the next one as well.
        type(page, "#code", Authenticator.code(secret, now().plus(STEP)));
        keyboard.press("Enter");
        new Keyboard(page).arrives("/invitations/[\\w-]{43}$");
        keyboard.tabTo("main form button").press("Enter");
        new Keyboard(page).arrives(ORGANISATION);
        assertThat(page.locator("h1")).containsText(name);
        sound(page);
    }

    private void verify(Page page) {
        var keyboard = new Keyboard(page);
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi").person();
        String secret = SecondFactor.secret();
        TestPortal.bean(People.class).takeSecondFactor(official, secret, Authenticator.code(secret, now().minus(STEP)));
        open(page, "/shanxi/sign-in");
        type(page, "#email", official.email());
        type(page, "#password", SignedIn.PASSWORD);
        keyboard.press("Enter");
        new Keyboard(page).arrives("/sign-in/code");
        type(page, "#code", Authenticator.code(secret, now()));
        keyboard.press("Enter");
        new Keyboard(page).arrives("/workbench$");
        sound(page);
        follow(page, "a[href$='/workbench/queue']", "/workbench/queue$");
        sound(page);
        String task = "task-"
                + Tables.read(
                                "SELECT public_id FROM task WHERE tenant_id > 0 AND kind = 'verification' AND about = ?",
                                name)
                        .getFirst();
        while (page.locator("#" + task).count() == 0) {
            String before = page.url();
            keyboard.tabTo("a[rel='next']").press("Enter");
            page.waitForURL(url -> !url.equals(before));
        }
        keyboard.tabTo("button[aria-describedby='" + task + "']").press("Enter");
        page.locator("article:has(#" + task + ") .chip.ok").waitFor();
        open(page, "/shanxi/workbench");
        follow(page, "a[href*='/workbench/verifications/']", "/workbench/verifications/[0-9a-z]{12}$");
        assertThat(page.locator("h1")).containsText(name);
        sound(page);
        keyboard.tabTo("#documents a");
        var taken = page.waitForDownload(() -> keyboard.press("Enter"));
        assertThat(taken.suggestedFilename()).isEqualTo("营业执照.pdf");
        keyboard.tabTo("input[name='decision']").press("Space");
        keyboard.tabTo("aside form button").press("Enter");
        assertThat(page.locator("#decided")).containsText("通过");
        sound(page);
    }

    private void look(Page page) {
        page.reload();
        follow(page, "a[href$='/history']", "/history$");
        sound(page);
        var history = page.locator(".timeline li").allInnerTexts();
        for (var step : List.of(
                List.of("提交单位登记", "李明"),
                List.of("提交证明材料", "李明", "营业执照.pdf"),
                List.of("邀请成员", "李明"),
                List.of("成员加入", "王芳"),
                List.of("单位通过核验", "测试用户"))) {
            assertThat(history)
                    .as(step.getFirst())
                    .anySatisfy(line ->
                            assertThat(line).contains(step).containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
        }
        follow(page, "nav.desks a[href$='" + path(page) + "']", ORGANISATION);
        assertThat(page.locator(".chip.ok").first()).hasText("已核验");
        assertThat(page.locator("aside")).containsText("王芳");
    }

    private void register(Page page, String person, String email) {
        var keyboard = new Keyboard(page);
        sound(page);
        type(page, "#name", person);
        type(page, "#email", email);
        type(page, "#password", PASSWORD);
        keyboard.tabTo("#terms").press("Space");
        keyboard.tabTo("main form button").press("Enter");
        new Keyboard(page).arrives("/register/sent");
        sound(page);
        page.navigate(Letter.link(email, "verify").toString());
        sound(page);
        keyboard.tabTo("main form button").press("Enter");
        new Keyboard(page).arrives("/sign-in\\?after=verified");
        sound(page);
    }

    private static void signIn(Page page, String email) {
        type(page, "#email", email);
        type(page, "#password", PASSWORD);
        new Keyboard(page).press("Enter");
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

    private static String path(Page page) {
        return URI.create(page.url()).getPath().replaceFirst("/history$", "");
    }

    private static void sound(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }

    private static Instant now() {
        return TestPortal.bean(Clock.class).instant();
    }
}
