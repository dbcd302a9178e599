package greenbridge.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import greenbridge.TestPortal;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Indicator;
import greenbridge.demonstration.Demonstration;
import greenbridge.demonstration.Demonstrations;
import greenbridge.demonstration.Measures;
import greenbridge.entry.Draft;
import greenbridge.entry.Entry;
import greenbridge.entry.Ledger;
import greenbridge.entry.Status;
import greenbridge.id.Ids;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.relation.Relation;
import greenbridge.relation.Relations;
import greenbridge.showing.Showing.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One company that 山西 and 甘肃 both know under one code, with an entry from each. */
class OrganisationPagesIT {
    private static final int SHANXI = 14;
    private static final int GANSU = 62;
    private static final String CODE = CreditCode.synthetic("140100", 90_001).value();

    private static Organisation inShanxi;
    private static Organisation inGansu;
    private static Entry ofShanxi;
    private static Demonstration shown;

    @BeforeAll
    static void oneCompanyTwoTenants() {
        inShanxi = organisation(SHANXI, CODE, "示例双名单科技有限公司", "Sample Twice Listed Ltd");
        inGansu = organisation(GANSU, CODE, "示例双名单科技有限公司（甘肃登记）", null);
        TestPortal.bean(Organisations.class).addAll(List.of(inShanxi, inGansu));
        ofShanxi = entry(SHANXI, inShanxi, "双名单蓄热炉山西条目");
        entry(GANSU, inGansu, "双名单蓄热炉甘肃条目");
        shown = demonstration(inShanxi);
        TestPortal.bean(Demonstrations.class).addAll(List.of(shown));
        TestPortal.bean(Relations.class)
                .addAll(List.of(
                        link(Relation.Type.DELIVERS, Kind.organisation, inShanxi.id(), Kind.demonstration, shown.id()),
                        link(Relation.Type.DEMONSTRATES, Kind.demonstration, shown.id(), Kind.entry, ofShanxi.id())));
    }

    @Test
    void aProvinceShowsTheRecognitionsThatShowThere() {
        String page = page("/shanxi/organisations/" + inShanxi.publicId());
        assertThat(page).contains("示例双名单科技有限公司", "双名单蓄热炉山西条目", CODE, "双名单案例");
        assertThat(page).doesNotContain("双名单蓄热炉甘肃条目");
    }

    @Test
    void theNationalPortalShowsThemAllWhicheverRecordIsAskedFor() {
        for (var record : List.of(inShanxi, inGansu)) {
            assertThat(page("/national/organisations/" + record.publicId()))
                    .contains("双名单蓄热炉山西条目", "双名单蓄热炉甘肃条目", "双名单案例");
        }
    }

    @Test
    void anotherProvinceFindsNothingUnderItsId() {
        assertThat(TestPortal.get("/qinghai/organisations/" + inShanxi.publicId())
                        .statusCode())
                .isEqualTo(404);
        assertThat(TestPortal.get("/gansu/organisations/" + inShanxi.publicId()).statusCode())
                .isEqualTo(404);
        assertThat(TestPortal.get("/qinghai/cases/" + shown.publicId()).statusCode())
                .isEqualTo(404);
        assertThat(page("/qinghai/cases")).doesNotContain("双名单案例");
    }

    @Test
    void beforeItsFirstDayARecognitionIsNotThere() {
        String before = page("/shanxi/organisations/" + inShanxi.publicId() + "?validOn=" + today().minusDays(60));
        assertThat(before).doesNotContain("双名单蓄热炉山西条目").contains("没有这家单位在有效期内的条目");
    }

    @Test
    void theCodeLeadsToThePageHoweverItIsTyped() {
        var answer = TestPortal.get("/shanxi/organisations?creditCode=+" + CODE.toLowerCase(java.util.Locale.ROOT));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/shanxi/organisations/" + inShanxi.publicId());
    }

    @Test
    void aWrongCodeIsExplainedAndKept() {
        var answer = TestPortal.get("/shanxi/organisations?creditCode=91350100M000100Y4Z");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"91350100M000100Y4Z\"", "aria-invalid=\"true\"", "不是有效的");
    }

    @Test
    void aCodeThatThePortalDoesNotKnowIsSaidToBeSo() {
        var answer = TestPortal.get("/qinghai/organisations?creditCode=" + CODE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("没有收录", "value=\"" + CODE);
    }

    @Test
    void casesTellTheirFiguresAndWhatTheyStandFor() {
        assertThat(page("/shanxi/cases/" + shown.publicId()))
                .contains("双名单案例", "102.5", "改造前后各计量十二个月", "1,240", "双名单蓄热炉山西条目", "示例双名单科技有限公司");
        assertThat(page("/shanxi/cases?area=140000")).contains("双名单案例", "1,240");
        assertThat(page("/shanxi/cases?area=140200")).doesNotContain("双名单案例");
        assertThat(page("/shanxi/entries/" + ofShanxi.publicId())).contains("双名单案例");
    }

    @Test
    void everyPageReadsInEnglish() {
        for (var path : List.of(
                "organisations",
                "organisations/" + inShanxi.publicId(),
                "organisations?creditCode=1",
                "cases",
                "cases/" + shown.publicId())) {
            String page = TestPortal.get("/shanxi/" + path + (path.contains("?") ? "&" : "?") + "lang=en")
                    .body();
            assertThat(page).as(path).contains("lang=\"en\"").doesNotContain("??");
        }
        assertThat(page("/shanxi/organisations/" + inShanxi.publicId() + "?lang=en"))
                .contains("Sample Twice Listed Ltd", "Recognitions in force");
    }

    private static String page(String path) {
        var answer = TestPortal.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??").containsOnlyOnce("<h1>");
        return answer.body();
    }

    private static LocalDate today() {
        return LocalDate.now(TestPortal.bean(Clock.class));
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(TestPortal.bean(Clock.class));
    }

    private static Organisation organisation(int tenantId, String code, String name, @Nullable String english) {
        return new Organisation(
                tenantId,
                Ids.next(),
                Ids.random(),
                code,
                name,
                english,
                "enterprise",
                "140100",
                "I03",
                List.of("ES01"),
                List.of(),
                "为测试而登记",
                null,
                Map.of("founded", "2008"),
                now(),
                true);
    }

    private static Entry entry(int tenantId, Organisation holder, String title) {
        var catalogs = TestPortal.bean(Catalogs.class);
        var catalog = catalogs.directory(tenantId).stream()
                .filter(each -> each.tenantId() == tenantId && each.entryKind() != null)
                .findFirst()
                .orElseThrow();
        var batch = catalogs.batchOrNew(catalog, "recognition-test", today().minusDays(40), true);
        var draft = new Draft(
                tenantId,
                catalog.id(),
                batch.id(),
                "product",
                "R-" + holder.publicId(),
                tenantId,
                holder.id(),
                true,
                1,
                Given.content(title, null, "ES01"),
                Status.LISTED,
                today().minusDays(30),
                today().minusDays(30),
                today().plusYears(1));
        return TestPortal.bean(Ledger.class).list(List.of(draft), "test").getFirst();
    }

    private static Demonstration demonstration(Organisation holder) {
        var measures = new Measures(
                "示例锻造车间",
                "Sample forge",
                List.of(new Measures.Figure("单位产品能耗", "Energy per unit", "102.5", "84.1", "kgce/t")),
                "改造前后各计量十二个月",
                null,
                "示例检测院",
                today().minusDays(5),
                new BigDecimal(1240),
                null,
                new BigDecimal("820"),
                new BigDecimal("2.3"),
                null,
                "蓄热燃烧",
                List.of(new Indicator("年节能", "Saved a year", "1240", "tce")));
        return new Demonstration(
                SHANXI,
                Ids.next(),
                Ids.random(),
                "双名单案例",
                null,
                holder.tenantId(),
                holder.id(),
                "140100",
                "I03",
                List.of("ES01"),
                null,
                null,
                today().minusDays(20),
                measures,
                now(),
                true);
    }

    private static Relation link(Relation.Type type, Kind from, long fromId, Kind to, long toId) {
        return new Relation(
                SHANXI, Ids.next(), type, from, SHANXI, fromId, to, SHANXI, toId, today().minusDays(20), null);
    }
}
