package greenbridge.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.Axe;
import greenbridge.Browser;
import greenbridge.Keyboard;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.permission.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody without an account and without a pointer objects on a phone. */
class ObjectingByKeyboardIT {
    @Test
    void fromTheListToTheReceipt() {
        Tables.change("DELETE FROM asked_count");
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        var round = Round.in("shanxi", official.person().id());
        var organisation = round.organisations("示例键盘单位", 1).getFirst();
        var notice = round.notice(
                List.of(round.application(organisation.id(), "键盘锅炉", "SELECTED", 1, null)),
                LocalDate.now(TestPortal.bean(Clock.class)));
        try (Page page = Browser.page(390, 844)) {
            var keyboard = new Keyboard(page);
            page.navigate(TestPortal.at("/shanxi/" + notice.path()).toString());
            assertThat(Axe.violations(page)).isEmpty();
            keyboard.tabTo("a[href$='objections?line=1']").press("Enter");
            keyboard.arrives("/objections\\?line=1$");
            assertThat(page.locator("#line")).hasValue("1");
            keyboard.tabTo("main form button").press("Enter");
            assertThat(page.locator(".error-summary")).isFocused();
            assertThat(Axe.violations(page)).isEmpty();
            keyboard.tabTo(".error-summary a[href='#name']").press("Enter");
            assertThat(page.locator("#name")).isFocused();
            page.navigate(TestPortal.at("/shanxi/" + notice.path() + "/objections?line=1")
                    .toString());
            keyboard.tabTo("input[name=named]").press("Space");
            keyboard.tabTo("#name");
            page.keyboard().type("王某");
            keyboard.tabTo("#grounds");
            page.keyboard().type("申报的热效率与铭牌不符，请核查。");
            keyboard.tabTo("main form button").press("Enter");
            keyboard.arrives("/shanxi/objections$");
            assertThat(page.locator(".certificate")).containsText("YY-");
            assertThat(page.locator(".certificate")).containsText("键盘锅炉");
            assertThat(Axe.violations(page)).isEmpty();
        }
    }
}
