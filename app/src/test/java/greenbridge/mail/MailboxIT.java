package greenbridge.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.TestPortal;
import greenbridge.site.Links;
import greenbridge.site.Site;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenants;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The running portal, which is in demo mode and has no mail server. */
class MailboxIT {
    private static final String LINK = "http://localhost/qinghai/reset?token=abc&x=1";

    @Test
    void whatWouldHaveBeenSentIsShownWithItsLinkToFollow() {
        var qinghai = TestPortal.bean(Tenants.class).bySlug("qinghai").orElseThrow();
        var values = Map.of("name", "<b>李工</b>", "portal", "青海节能环保", "link", LINK, "minutes", "30");
        TestPortal.bean(Outbox.class).send(qinghai, Language.ZH, "ligong@example.org", "reset", values);
        var rows = TestPortal.bean(MailRows.class);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> rows.newest(qinghai.id(), 1).getFirst().state() == Mail.State.SENT);
        var list = Jsoup.parse(TestPortal.get("/qinghai/mailbox").body());
        assertThat(list.select("h1").text()).isEqualTo("示例 演示邮箱");
        assertThat(list.select("article").first())
                .satisfies(first -> assertThat(String.valueOf(first)).contains("l***@example.org", "重设您的密码"));
        assertThat(list.text()).doesNotContain("ligong@");
        var letter = Jsoup.parse(
                TestPortal.get(list.select("article a").attr("href")).body());
        assertThat(letter.select(".letter a").attr("href")).isEqualTo(LINK);
        assertThat(letter.select(".letter").text()).contains("<b>李工</b>，您好").contains("30 分钟");
        assertThat(letter.select(".notice").text()).contains("没有发给任何人");
    }

    @Test
    void anEnglishSubjectThatIsMostlyAChineseNameIsSaidToBeChinese() {
        var qinghai = TestPortal.bean(Tenants.class).bySlug("qinghai").orElseThrow();
        var values = Map.of("name", "李工", "portal", "Qinghai", "what", "Closed: 燃煤锅炉节能改造示例项目", "link", LINK);
        TestPortal.bean(Outbox.class).send(qinghai, Language.EN, "ligong@example.org", "tidings", values);
        var list = Jsoup.parse(TestPortal.get("/qinghai/mailbox?lang=en").body());
        var subject = Objects.requireNonNull(list.select("article a").first());
        assertThat(subject.text()).contains("燃煤锅炉");
        assertThat(subject.attr("lang")).isEqualTo("zh-CN");
        var letter = Jsoup.parse(TestPortal.get(subject.attr("href")).body());
        assertThat(letter.select("h1").attr("lang")).isEqualTo("zh-CN");
        assertThat(letter.select(".letter").attr("lang")).isEqualTo("en");
    }

    @Test
    void whereMailIsSentOrWaitsThereIsNoSuchPage() {
        var tenant = TestPortal.bean(Tenants.class).bySlug("qinghai").orElseThrow();
        var pages = new MailboxPages(TestPortal.bean(MailRows.class), null);
        var today = LocalDate.now(TestPortal.bean(Clock.class));
        var site = new Site(
                tenant,
                Language.ZH,
                false,
                false,
                new Links(tenant, false, "http://localhost", null),
                URI.create("/qinghai/mailbox"),
                today,
                today,
                List.of(),
                new Site.Files(List.of(), List.of(), ""));
        assertThat(pages.all(site)).isEmpty();
        assertThat(pages.one(site, "bcdfghjkmnpq")).isEmpty();
    }
}
