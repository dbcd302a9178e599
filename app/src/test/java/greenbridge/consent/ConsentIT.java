package greenbridge.consent;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.Given;
import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.file.Papers;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import greenbridge.project.Project;
import greenbridge.project.Projected;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An enterprise opens its dossier to one bank; no other bank comes to it by any road. */
class ConsentIT {
    private static final String SECRET = "机密" + Ids.random();
    private static final String PAPER = "可研" + Ids.random() + ".pdf";

    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final SignedIn banker = SignedIn.as(Role.PERSON, "shanxi");
    private final SignedIn other = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit unit = Projected.unit("shanxi", owner, "enterprise", "示例焦化" + Ids.random());
    private final Unit bank = Projected.unit("shanxi", banker, "bank", "示例银行" + Ids.random());
    private final Unit otherBank = Projected.unit("shanxi", other, "bank", "示例另一银行" + Ids.random());
    private final Project project = Projected.published("shanxi", unit, "示例焦炉项目" + Ids.random());
    private final String desk = "shanxi/" + project.deskPath();
    private final String dossier = "/shanxi/" + project.dossierPath();

    @BeforeEach
    void fill() {
        Acting.post(
                owner,
                desk,
                "revision",
                "0",
                "investment",
                "98765",
                "reputation",
                SECRET + "信誉",
                "contact_name",
                SECRET + "联系人",
                "contact_phone",
                "03517654321");
        Sent.form("x", "y").file("paper-feasibility", PAPER, Papers.pdf(1)).to(owner, desk + "/papers");
    }

    @Asvs("8.2.3")
    @Test
    void aBankWithoutConsentGets404ByEveryRoad() {
        assertThat(open(bank, "part-figures", "part-papers", "part-evidence", "part-contact")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Sending.get(banker, dossier).body()).contains("98,765", SECRET + "信誉", SECRET + "联系人", PAPER);
        assertThat(Sending.get(banker, paper()).statusCode()).isEqualTo(200);
        assertThat(Sending.get(banker, "/shanxi/files/" + file()).statusCode())
                .as("the address of the file is the owner’s")
                .isEqualTo(404);
        nothingFor(other);

        Tables.change(
                "UPDATE consent SET until_on = ? WHERE tenant_id = 14 AND project_id = ?",
                Given.today().minusDays(1),
                project.publicId());
        nothingFor(banker);
        Tables.change(
                "UPDATE consent SET until_on = ? WHERE tenant_id = 14 AND project_id = ?",
                Given.today(),
                project.publicId());
        assertThat(Sending.get(banker, dossier).statusCode()).isEqualTo(200);

        assertThat(withdraw().statusCode()).isEqualTo(303);
        nothingFor(banker);
        assertThat(withdraw().statusCode()).isEqualTo(422);
    }

    /** Every route with a dossier in it, the page of the file, and what shows projects to everybody. */
    private void nothingFor(SignedIn person) {
        var routes = TestPortal.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(route -> route.contains("/workbench/dossiers/{") || route.contains("/workbench/projects/{"))
                .distinct()
                .toList();
        assertThat(routes).hasSizeGreaterThanOrEqualTo(4);
        for (String route : routes) {
            String path = route.replace("{tenant}", "shanxi")
                    .replaceFirst("\\{[^}]+}", project.publicId())
                    .replaceFirst("\\{[^}]+}", file());
            assertThat(Sending.get(person, path).statusCode()).as(path).isIn(403, 404);
        }
        assertThat(Sending.get(person, dossier).statusCode()).isEqualTo(404);
        assertThat(Sending.get(person, paper()).statusCode()).isEqualTo(404);
        assertThat(Sending.get(person, "/shanxi/files/" + file()).statusCode()).isEqualTo(404);
        for (String path : List.of(
                "/shanxi/workbench/dossiers",
                "/shanxi/workbench/projects",
                "/shanxi/" + project.path(),
                "/shanxi/finance/projects?q=" + word(project.title()),
                "/shanxi/entries/" + project.publicId(),
                "/shanxi/search?q=" + word(SECRET),
                "/shanxi/search/export.csv?q=" + word(SECRET),
                "/api/v1/shanxi/search?q=" + word(SECRET),
                "/shanxi/catalogs/C31/export.csv")) {
            assertThat(Sending.get(person, path).body())
                    .as(path)
                    .doesNotContain("98,765", "98765", SECRET + "信誉", SECRET + "联系人", PAPER);
        }
    }

    @Test
    void onlyTheOpenedPartsAreShown() {
        open(bank, "part-evidence");
        String page = Sending.get(banker, dossier).body();
        assertThat(page).contains(SECRET + "信誉").doesNotContain("98,765", SECRET + "联系人", PAPER, "03517654321");
        assertThat(Sending.get(banker, paper()).statusCode()).isEqualTo(404);
    }

    @Test
    void everyLookIsSeenByTheEnterprise() {
        open(bank, "part-figures", "part-papers");
        assertThat(consents()).contains(bank.nameZh(), "银行还没有查看", "贷前调查");
        Sending.get(banker, dossier);
        Sending.get(banker, paper());
        assertThat(consents()).contains("已查看 2 次", banker.person().name(), PAPER, "撤回授权");
        assertThat(Sending.get(banker, "/shanxi/workbench/dossiers").body()).contains(project.title());
    }

    @Test
    void bothSidesAreTold() {
        open(bank, "part-figures");
        assertThat(messages(banker)).contains(project.title(), "已授权贵行查看");
        assertThat(messages(owner)).contains("您已将档案授权给银行", bank.nameZh());
        withdraw();
        assertThat(messages(banker)).contains("的档案授权已撤回");
        assertThat(messages(owner)).contains("您已撤回对银行的授权");
        assertThat(Tables.read(
                        "SELECT subject FROM mail WHERE tenant_id = 14 AND recipient = ?",
                        banker.person().email()))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        var answer = Acting.post(
                owner,
                desk + "/consents",
                "bank",
                "nobody",
                "purpose",
                "想了解贷款",
                "until",
                Given.today().plusYears(2).toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请选择一家银行", "请至少选择一项内容", "想了解贷款", "href=\"#until\"");
        assertThat(Acting.post(banker, desk + "/consents").statusCode()).isIn(403, 404);
    }

    @Test
    void aDossierIsOpenedToABankOnceHoweverOftenItIsSent() {
        var both = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(() -> open(bank, "part-figures")))
                .toList();
        assertThat(both.stream().map(each -> each.join().statusCode()).sorted().toList())
                .containsExactly(303, 422);
        assertThat(open(otherBank, "part-contact").statusCode()).isEqualTo(303);
        assertThat(open(bank, "part-papers").body()).contains("已经授权给这家银行");
    }

    private HttpResponse<String> open(Unit to, String... parts) {
        var form = Stream.concat(
                Stream.of(
                        "bank",
                        to.publicId(),
                        "purpose",
                        "贷前调查",
                        "until",
                        Given.today().plusMonths(3).toString()),
                Stream.of(parts).flatMap(part -> Stream.of(part, "on")));
        return Acting.post(owner, desk + "/consents", form.toArray(String[]::new));
    }

    private HttpResponse<String> withdraw() {
        String consent = Tables.read(
                        "SELECT public_id FROM consent WHERE tenant_id = 14 AND project_id = ? AND bank_id = ?",
                        project.publicId(),
                        bank.id())
                .getFirst();
        return Acting.post(owner, desk + "/consents/" + consent + "/withdrawal");
    }

    private String file() {
        return Tables.read("SELECT file FROM project_paper WHERE tenant_id = 14 AND project_id = ?", project.publicId())
                .getFirst();
    }

    private String paper() {
        return dossier + "/papers/" + file();
    }

    private String consents() {
        return Sending.get(owner, "/" + desk + "/consents").body();
    }

    private static String messages(SignedIn person) {
        return Sending.get(person, "/shanxi/workbench/messages").body();
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
