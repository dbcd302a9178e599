package greenbridge.project;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Statements;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.file.Papers;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An owner fills the dossier of a project; everybody else sees the summary. */
class DossierIT {
    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit unit = Projected.unit("shanxi", owner, "enterprise", "示例水泥" + Ids.random());
    private final Project project =
            Projected.published("shanxi", unit, "示例余热项目" + Ids.random(), "saving_coal", "120.5");
    private final String desk = "shanxi/" + project.deskPath();

    @Test
    void theLibraryListsItAndFilters() {
        String all = open("finance/projects?q=" + project.title().substring(6));
        assertThat(all).contains(project.title(), unit.nameZh(), "融资需求 300 万元", "制造业绿色改造");
        assertThat(open("finance/projects?priority=system&q=" + project.title().substring(6)))
                .doesNotContain(project.title())
                .contains("没有这样的项目");
        assertThat(open("finance/projects?area=140100")).contains(project.title());
        assertThat(open("finance/projects?area=140200")).doesNotContain(project.title());
    }

    /** 1,000,000 × 0.1229 = 122,900 and 120,500 × 0.7143 = 86,073.15; 1,000,000 × 0.5306 = 530,600. */
    @Test
    void theSummaryShowsTheEffectWithItsFormulaToTheKilogram() {
        String page = open(project.path());
        assertThat(page).contains(project.title(), "208.973", "530.600", "122,900", "86,073", "0.5306", "EFFECT-1");
        assertThat(page).contains("节能审查", "未通过能评的项目，不得提供贷款。", "任务分工表第 100 项", "满足", "缺数据");
        assertThat(page).doesNotContain("硬性条件不满足</span>");
        assertThat(open(project.path() + "?lang=en")).contains("Energy assessment", "Needs data");
    }

    /** 5,000,000 − 3,800,000 = 1,200,000 kWh: × 0.1229 = 147,480; × 0.5306 = 636,720. Coal of the entry comes on top. */
    @Test
    void aDossierIsFilledAndComputedWhenItIsShown() {
        assertThat(look()).contains("清单", "缺");
        assertThat(keep("0", "investment", "520.5", "own_funds", "200", "before_electricity", "5000000")
                        .body())
                .contains("改造前和改造后请都填写", "520.5", "5000000");
        assertThat(keep(
                                "0",
                                "investment",
                                "520.5",
                                "before_electricity",
                                "5000000",
                                "after_electricity",
                                "3800000",
                                "collateral_equity",
                                "on",
                                "reputation",
                                "连续三年信用良好",
                                "taxonomy_code",
                                "3.2.1",
                                "taxonomy_edition",
                                "《绿色金融支持项目目录（2025年版）》",
                                "taxonomy_on",
                                "2025-11-01")
                        .statusCode())
                .isEqualTo(303);
        assertThat(look()).contains("147,480", "636,720", "连续三年信用良好", "填写项目档案", "520.5");
        var dossier = TestPortal.bean(Dossiers.class).of(Projected.tenant("shanxi"), project);
        assertThat(dossier.facts().collateral()).containsExactly("equity");
        assertThat(dossier.gaps()).extracting(Dossier.Item::key).contains("project.item.own_funds");
        assertThat(open(project.path()))
                .as("what is in the dossier is not public")
                .doesNotContain("连续三年信用良好", "520.5");
    }

    @Test
    void aFailedHardGateBlocksAndSaysItsClause() {
        assertThat(keep("0", "violations", "open", "industry_class", "eliminated")
                        .statusCode())
                .isEqualTo(303);
        var dossier = TestPortal.bean(Dossiers.class).of(Projected.tenant("shanxi"), project);
        assertThat(dossier.blocked()).isTrue();
        assertThat(dossier.blocking())
                .extracting(Gate::kind)
                .containsExactly(Gate.Kind.ELIMINATED, Gate.Kind.VIOLATIONS);
        assertThat(look()).contains("有硬性条件不满足", "整改到位之前不予推荐");
        assertThat(Sending.get(owner, "/shanxi/workbench/projects").body()).contains("硬性条件不满足", project.title());
    }

    @Test
    void ofTwoWhoSaveAtOnceOneDoes() {
        var both = Stream.of("1", "2")
                .map(each -> CompletableFuture.supplyAsync(() -> keep("0", "investment", each)))
                .toList();
        List<Integer> answers =
                both.stream().map(each -> each.join().statusCode()).sorted().toList();
        assertThat(answers).containsExactly(303, 422);
        var late = keep("0", "investment", "77");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("档案已被别人更新", "77");
    }

    @Test
    void papersAreHandedInVerifiedAndTakenBack() {
        assertThat(Sent.form("x", "y")
                        .file("paper-energy-assessment", "能评意见.pdf", Papers.pdf(1))
                        .to(owner, desk + "/papers")
                        .statusCode())
                .isEqualTo(303);
        assertThat(look()).contains("能评意见.pdf", "核对");
        String file = paper();
        assertThat(Acting.post(owner, desk + "/papers/" + file + "/check").statusCode())
                .isEqualTo(303);
        assertThat(look()).contains("核对项目材料");
        assertThat(Acting.post(owner, desk + "/papers/" + file + "/removal").statusCode())
                .isEqualTo(303);
        assertThat(Acting.post(owner, desk + "/papers/" + file + "/removal").statusCode())
                .isEqualTo(404);
        assertThat(Sent.form("x", "y").to(owner, desk + "/papers").statusCode()).isEqualTo(422);
    }

    @Test
    void whoDoesNotBelongToTheOwnerFindsNothing() {
        var other = SignedIn.as(Role.PERSON, "shanxi");
        Projected.unit("shanxi", other, "enterprise", "示例别家" + Ids.random());
        assertThat(Sending.get(other, "/" + desk).statusCode()).isEqualTo(404);
        assertThat(Sending.get(other, "/" + desk + "/consents").statusCode()).isEqualTo(404);
        assertThat(Acting.post(other, desk, "revision", "0").statusCode()).isEqualTo(404);
        assertThat(Acting.post(other, desk + "/check").statusCode()).isEqualTo(404);
        assertThat(Sending.get(other, "/shanxi/workbench/projects").body()).doesNotContain(project.title());
    }

    /** However many there are, with the dossier and the papers of each. */
    @Test
    void ownProjectsAreReadTogether() {
        String list = "/shanxi/workbench/projects";
        keep("0", "violations", "open");
        Sent.form("x", "y")
                .file("paper-energy-assessment", "能评意见.pdf", Papers.pdf(1))
                .to(owner, desk + "/papers");
        String alone = Sending.get(owner, list).body();
        long one = Statements.during(() -> Sending.get(owner, list));
        var others = Stream.of("二", "三", "四")
                .map(each -> Projected.published("shanxi", unit, "示例项目" + each + Ids.random()))
                .toList();
        long four = Statements.during(() -> Sending.get(owner, list));
        assertThat(four).as("statements, of one project %d", one).isLessThan(one + others.size());
        String all = Sending.get(owner, list).body();
        assertThat(all).contains(others.stream().map(Project::title).toList());
        assertThat(alone).contains("硬性条件不满足");
        assertThat(all.split("硬性条件不满足", -1)).as("only of the first").hasSize(2);
        assertThat(gaps(all, project)).isEqualTo(gaps(alone, project)).isLessThan(gaps(all, others.getFirst()));
    }

    private static int gaps(String page, Project project) {
        var found = Pattern.compile("缺 ([0-9]+) 项").matcher(page.substring(page.indexOf(project.title())));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private HttpResponse<String> keep(String revision, String... more) {
        var form =
                Stream.concat(Stream.of("revision", revision), Stream.of(more)).toArray(String[]::new);
        return Acting.post(owner, desk, form);
    }

    private String paper() {
        return TestPortal.bean(Dossiers.class)
                .of(Projected.tenant("shanxi"), project)
                .papers()
                .getFirst()
                .file()
                .publicId();
    }

    private String look() {
        return Sending.get(owner, "/" + desk).body();
    }

    private static String open(String path) {
        return TestPortal.get("/shanxi/" + path).body();
    }
}
