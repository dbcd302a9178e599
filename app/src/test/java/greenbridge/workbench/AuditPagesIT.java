package greenbridge.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.Asvs;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.audit.Audit;
import greenbridge.audit.Outcome;
import greenbridge.audit.Question;
import greenbridge.audit.Verdict;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What was refused is written down, and officials find it. */
class AuditPagesIT {
    private final Tenant shanxi =
            TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();
    private final Audit audit = TestPortal.bean(Audit.class);
    private final SignedIn admin = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");

    @Test
    @Asvs({"16.3.1", "16.3.2"})
    void whoeverIsTurnedAwayAtTheGateIsWrittenDownWithTheRoute() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(get(person, "workbench/audit").statusCode()).isEqualTo(403);
        await().atMost(Duration.ofMinutes(1)).until(() -> !refused(person).isEmpty());
        assertThat(refused(person)).containsExactly("page.opened /{tenant}/workbench/audit");
        assertThat(get(admin, "workbench/audit?who=" + person.person().publicId())
                        .body())
                .contains("打开没有权限的功能", "GET /{tenant}/workbench/audit", "已拒绝");
    }

    @Test
    @Asvs("16.3.2")
    void aFormThatAnotherSiteSentIsWrittenDownWithWhomeverItWasSentInTheNameOf() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        var form = person.with(HttpRequest.newBuilder(TestPortal.at("/shanxi/account/password")))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("current=a&password=b"));
        assertThat(TestPortal.send(TestPortal.visitor(), form.build()).statusCode())
                .isEqualTo(403);
        await().atMost(Duration.ofMinutes(1)).until(() -> !refused(person).isEmpty());
        assertThat(refused(person)).containsExactly("form.sent /{tenant}/account/password");
    }

    @Test
    void nobodyFillsTheAuditByTryingDoors() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        long begun = System.nanoTime();
        for (int i = 0; i < 150; i++) {
            get(person, "workbench/audit");
        }
        int seconds = (int) Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofMinutes(1)).until(() -> count(person) >= 60);
        assertThat(count(person)).as("sixty and one a second").isBetween(60, 62 + seconds);
    }

    @Test
    void linesAreFoundByWhoWhatOnWhatHowAndWhen() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        String id = person.person().publicId();
        get(person, "workbench/audit");
        post(person, "account/keys", "name=nightly&scope-WORKBENCH=on");
        await().atMost(Duration.ofMinutes(1)).until(() -> !refused(person).isEmpty());
        String mine = "workbench/audit?who=" + id;
        assertThat(get(admin, mine).body())
                .contains("建立接口密钥", "打开没有权限的功能", "测**")
                .doesNotContain("测试用户</");
        assertThat(lines(mine + "&what=key.made")).contains("建立接口密钥").doesNotContain("打开没有权限的功能");
        assertThat(lines(mine + "&outcome=refused")).contains("打开没有权限的功能").doesNotContain("建立接口密钥");
        assertThat(lines(mine + "&subject=000000000000")).contains("没有查到记录");
        assertThat(lines(mine + "&from=2020-01-01&to=2020-12-31")).contains("没有查到记录");
        assertThat(lines(mine + "&from=nonsense&to=99999-01-01")).contains("建立接口密钥");
        assertThat(lines("workbench/audit?who=%E6%B5%8B%E8%AF%95%E7%94%A8%E6%88%B7"))
                .contains("测**");
        assertThat(lines("workbench/audit?who=%27%20OR%201%3D1%20--")).contains("没有查到记录");
        var gansu = SignedIn.as(Role.PROVINCE_ADMIN, "gansu");
        var foreign = gansu.with(HttpRequest.newBuilder(TestPortal.at("/gansu/" + mine)));
        assertThat(TestPortal.send(TestPortal.visitor(), foreign.build()).body())
                .contains("没有查到记录");
    }

    @Test
    void olderLinesComePageByPageWithoutAGap() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        for (int i = 0; i < Audit.PAGE + 3; i++) {
            post(person, "account/keys", "name=nightly&scope-WORKBENCH=on");
        }
        String first = get(
                        admin,
                        "workbench/audit?what=key.made&who=" + person.person().publicId())
                .body();
        String older = first.replaceAll("(?s).*href=\"/shanxi/([^\"]*before=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String second = get(admin, older).body();
        assertThat(rows(first)).isEqualTo(Audit.PAGE);
        assertThat(rows(second)).isEqualTo(3);
        assertThat(first).contains("rel=\"next\"");
        assertThat(second).doesNotContain("rel=\"next\"");
    }

    @Test
    @Asvs({"16.2.5", "16.4.1"})
    void anExportNeedsAReasonAndBothAreWrittenDownWithoutSecrets() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        post(person, "account/keys", "name=a%0D%0Ab&scope-WORKBENCH=on");
        post(person, "sign-in", "email=" + person.person().email() + "&password=my-secret-word-7731");
        var refused = post(admin, "workbench/audit/exports", "reason=x");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明导出原因", "href=\"#reason\"", "value=\"x\"");
        assertThat(refused(admin)).containsExactly("audit.exported -");
        var taken = post(
                admin, "workbench/audit/exports", "reason=%E5%B9%B4%E5%BA%A6%E5%AE%A1%E8%AE%A1%E7%94%A8&from=&to=");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
        assertThat(taken.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment; filename=\"audit-");
        assertThat(taken.body().lines().findFirst().orElseThrow())
                .contains(admin.person().publicId(), "年度审计", "rows");
        assertThat(taken.body())
                .contains(person.person().publicId(), "测**")
                .doesNotContain(
                        "my-secret-word-7731", person.token(), person.person().email());
        assertThat(audit.verify(shanxi.id())).isInstanceOf(Verdict.Whole.class);
        assertThat(post(SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi"), "workbench/audit/exports", "reason=12345")
                        .statusCode())
                .isEqualTo(403);
    }

    private List<String> refused(SignedIn person) {
        var page = audit.find(shanxi.id(), refusals(person), null);
        return page.entries().stream()
                .map(entry -> entry.line().action() + " " + entry.line().subjectId())
                .toList();
    }

    private static Question refusals(SignedIn person) {
        var today = LocalDate.now(TestPortal.bean(Clock.class));
        return new Question(
                person.person().publicId(), null, null, null, Outcome.REFUSED, today.minusDays(1), today.plusDays(1));
    }

    private int count(SignedIn person) {
        var page = audit.find(shanxi.id(), refusals(person), null);
        int count = page.entries().size();
        while (page.before() != null) {
            page = audit.find(shanxi.id(), refusals(person), page.before());
            count += page.entries().size();
        }
        return count;
    }

    /** The list alone: the form around it has every action in it. */
    private String lines(String path) {
        return Jsoup.parse(get(admin, path).body())
                .select("main section:not(.block)")
                .text();
    }

    private static int rows(String page) {
        return page.split("class=\"pairs\"", -1).length - 1;
    }

    private static HttpResponse<String> get(SignedIn person, String path) {
        var request = person.with(HttpRequest.newBuilder(TestPortal.at("/shanxi/" + path)));
        return TestPortal.send(TestPortal.visitor(), request.build());
    }

    private static HttpResponse<String> post(SignedIn person, String path, String form) {
        var request = SignedIn.posted(HttpRequest.newBuilder(TestPortal.at("/shanxi/" + path)), form);
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }
}
