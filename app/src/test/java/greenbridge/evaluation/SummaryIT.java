package greenbridge.evaluation;

import static greenbridge.evaluation.Cases.get;
import static greenbridge.evaluation.Cases.tenant;
import static greenbridge.evaluation.Cases.verified;
import static greenbridge.membership.Acting.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import greenbridge.project.Projected;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a city owes the province, counted by hand beside it. */
class SummaryIT {
    private final SignedIn owner = SignedIn.as(Role.PERSON, "shandong");
    private final SignedIn agent = SignedIn.as(Role.PERSON, "shandong");
    private final Unit agency = verified(agent, "shandong", "agency");

    @Test
    void theFiguresAreThoseOfTheReportsOfItsPeriodAndThenStay() {
        String city = "371700";
        var enterprise = in(city);
        filed(enterprise, LocalDate.of(2026, 6, 30), "粉煤灰", "1", "1", "9999", "9999");
        filed(enterprise, LocalDate.of(2026, 7, 1), "粉煤灰", "1000.25", "200", "1200.5", "80");
        filed(enterprise, LocalDate.of(2026, 8, 15), "赤泥", "30", "0.75", "300", null);
        filed(enterprise, LocalDate.of(2026, 9, 30), "粉煤灰", "500", "100", "99.5", "20.25");
        filed(enterprise, LocalDate.of(2026, 10, 1), "粉煤灰", "7", "7", "9999", "9999");
        filed(in("371600"), LocalDate.of(2026, 8, 15), "粉煤灰", "7", "7", "9999", "9999");
        open();
        String id = summary(city, 2026, 3);
        var official = Cases.cityOfficial(city);
        String path = "shandong/workbench/evaluation-summaries/" + id;
        var figures = figures(id);
        assertThat(figures.filings()).isEqualTo(3);
        assertThat(figures.amounts()).extracting(Figures.Amount::kind).containsExactly("粉煤灰", "赤泥");
        assertThat(figures.amounts().getFirst().own()).isEqualByComparingTo("1500.25");
        assertThat(figures.amounts().getFirst().received()).isEqualByComparingTo("300");
        assertThat(figures.all()).isEqualByComparingTo("1831");
        assertThat(figures.outputValue()).isEqualByComparingTo("1600");
        assertThat(figures.taxRelief()).isEqualByComparingTo("100.25");
        assertThat(figures.withoutOutput()).isZero();
        assertThat(figures.withoutRelief()).isEqualTo(1);
        assertThat(get(official, path).body())
                .contains("1,500.25", "1,600.00", "100.25", "另有 1 份未填报", "2026-10-15", "逾期");
        assertThat(get(Cases.cityOfficial("370300"), path).statusCode()).isEqualTo(404);
        assertThat(post(Cases.cityOfficial("370300"), path + "/confirmation").statusCode())
                .isEqualTo(404);
        assertThat(post(official, path + "/confirmation").statusCode()).isEqualTo(303);
        assertThat(post(official, path + "/confirmation").statusCode()).isEqualTo(422);
        filed(enterprise, LocalDate.of(2026, 8, 16), "粉煤灰", "5", "5", "5", "5");
        reliefIsInTheStatistics(official, id);
        assertThat(figures(id).filings()).as("frozen").isEqualTo(3);
        assertThat(get(official, path).body()).contains("已确认").doesNotContain("id=\"confirm\"");
    }

    /** 100.25 of the confirmed quarter and 9,999 of the open one before it, to nobody but those who see the summaries. */
    private static void reliefIsInTheStatistics(SignedIn official, String summary) {
        String page = get(official, "shandong/workbench/statistics").body();
        assertThat(page).contains("税收减免", summary, "9,999.00");
        String row = page.substring(page.indexOf(summary));
        assertThat(row.substring(0, row.indexOf("</tr>"))).contains(">100.25</td>", ">3</td>", ">1</td>", ">0</td>");
        assertThat(get(official, "shandong/workbench/statistics/export.csv").body())
                .contains("税收减免（万元）", "2026 年第 3 季度,100.25,3,1,0");
        assertThat(get(Cases.cityOfficial("370300"), "shandong/workbench/statistics")
                        .body())
                .contains("id=\"relief\"")
                .doesNotContain("100.25", summary);
        var banker = SignedIn.as(Role.PERSON, "shandong");
        Projected.unit("shandong", banker, "bank", "测试减免银行");
        assertThat(get(banker, "shandong/workbench/statistics").body()).doesNotContain("id=\"relief\"", "100.25");
        var shanxi = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        assertThat(get(shanxi, "shanxi/workbench/statistics").body()).doesNotContain("id=\"relief\"");
    }

    @Test
    void eachCityIsAskedOnceWhoeverComesToIt() {
        filed(in("371500"), LocalDate.of(2026, 8, 1), "赤泥", "1", "1", "1", "1");
        var rounds = Stream.generate(() -> CompletableFuture.supplyAsync(SummaryIT::open))
                .limit(4)
                .toList();
        rounds.forEach(CompletableFuture::join);
        assertThat(open()).isZero();
        String id = summary("371500", 2026, 3);
        assertThat(Tables.read(
                        "SELECT CONCAT(permission, ' ', area, ' ', due_on) FROM task"
                                + " WHERE tenant_id = 37 AND kind = 'evaluation-summary' AND subject_id = ?",
                        id))
                .containsExactly("APPLICATION_CHECK 371500 2026-10-15");
        assertThat(
                        Tables.read(
                                "SELECT DISTINCT city FROM evaluation_summary WHERE tenant_id = 37 AND of_year = 2026 AND of_quarter = 3"))
                .as("all cities of the province, and 青岛 has a portal of its own")
                .hasSize(15)
                .doesNotContain("370200");
    }

    @Test
    void theProvinceSeesWhoIsLate() {
        filed(in("371400"), LocalDate.of(2026, 8, 1), "赤泥", "1", "1", "1", "1");
        open();
        var province = SignedIn.as(Role.PROVINCE_REVIEWER, "shandong");
        String page = get(province, "shandong/workbench/evaluation-summaries?year=2026")
                .body();
        assertThat(page).contains(summary("371400", 2026, 3), summary("371300", 2026, 3), "逾期未确认");
        String csv = get(province, "shandong/workbench/evaluation-summaries/export.csv?year=2026")
                .body();
        assertThat(csv).contains("德州市,2026 年第 3 季度,2026-10-15,,逾期,", "赤泥");
        String own = get(Cases.cityOfficial("371400"), "shandong/workbench/evaluation-summaries?year=2026")
                .body();
        assertThat(own).contains(summary("371400", 2026, 3)).doesNotContain(summary("371300", 2026, 3));
    }

    private static int open() {
        return TestPortal.bean(Summaries.class).open(tenant("shandong"), Cases.rulebook());
    }

    private Unit in(String city) {
        var unit = verified(owner, "shandong", "enterprise");
        Tables.change("UPDATE organisation SET area = ? WHERE tenant_id = 37 AND id = ?", city, unit.id());
        return TestPortal.bean(Units.class).byId(tenant("shandong"), unit.id()).orElseThrow();
    }

    private void filed(
            Unit enterprise,
            LocalDate day,
            String kind,
            String own,
            String received,
            String output,
            @Nullable String relief) {
        var taken = Cases.taken("shandong", enterprise, agency, owner, agent);
        var filed =
                Cases.filed("shandong", taken, Cases.filing(Cases.today(), kind, own, received, output, relief), agent);
        Tables.change("UPDATE evaluation SET filed_on = ? WHERE tenant_id = 37 AND id = ?", day.toString(), filed.id());
    }

    private static String summary(String city, int year, int quarter) {
        List<String> found = Tables.read(
                "SELECT public_id FROM evaluation_summary WHERE tenant_id = 37 AND city = ? AND of_year = ? AND of_quarter = ?",
                city,
                year,
                quarter);
        return found.getFirst();
    }

    private static Figures figures(String id) {
        var summaries = TestPortal.bean(Summaries.class);
        return summaries.figures(summaries.find(tenant("shandong"), id).orElseThrow());
    }
}
