package greenbridge.statistics;

import static greenbridge.call.Sending.get;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.Statements;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.need.Need;
import greenbridge.need.Stating;
import greenbridge.permission.Role;
import greenbridge.recommendation.Lent;
import io.micronaut.cache.CacheManager;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StatisticsIT {
    static final String DESK = "/shanxi/workbench/statistics";
    private static final String PUBLIC = "/shanxi/statistics";

    @Test
    void aLoanIsCountedForItsOfficialsAndItsBankAndNobodyElse() {
        var lent = Lent.of("7654");
        String bank = lent.bank().nameZh();
        String row = row(page(lent.official(), "?group=bank"), bank);
        assertThat(row).contains(">7,654<");
        assertThat(cells(row)).startsWith("1", "0", "1", "7,654");
        assertThat(cells(row(page(lent.official(), "?group=bank"), lent.other().nameZh())))
                .startsWith("1", "0", "0", "0");

        String own = page(lent.banker(), "?group=bank");
        assertThat(cells(row(own, bank))).startsWith("1", "0", "1", "7,654", "100.0 %");
        assertThat(own).doesNotContain(lent.other().nameZh()).doesNotContain("name=\"rating\"");
        assertThat(page(lent.rival(), "?group=bank"))
                .contains(lent.other().nameZh())
                .doesNotContain(bank)
                .doesNotContain("7,654");
        assertThat(page(lent.banker(), "?group=quarter&year=2001")).contains("这里还没有推荐，也没有放款");
        int year = Given.today().getYear();
        assertThat(page(lent.banker(), "?group=quarter&year=" + year)).contains(year + " 年第", "7,654");

        String english = page(lent.banker(), "?group=bank&lang=en");
        assertThat(english).contains("Recommendations and loans", "Paid out (10,000 yuan)", "lang=\"zh\"");
        String sheet = get(lent.banker(), DESK + "/export.csv?group=bank").body();
        assertThat(sheet)
                .contains(bank, "7654", "合计")
                .doesNotContain(lent.other().nameZh());
        assertThat(Tables.read(
                        "SELECT detail FROM audit_line WHERE tenant_id = 14 AND action = 'statistics.exported' AND actor = ?",
                        lent.banker().person().publicId()))
                .singleElement()
                .asString()
                .contains("group=bank");
        assertThat(page(SignedIn.as(Role.PERSON, "shanxi"), "?group=bank"))
                .contains("看公开统计")
                .doesNotContain(bank);
    }

    @Test
    void anOfficialSeesTheOwnArea() {
        var lent = Lent.of("4321");
        String area = lent.bank().area();
        assertThat(area).isEqualTo("140100");
        assertThat(page(SignedIn.in("140100", Role.CITY_REVIEWER, "shanxi"), "?group=bank"))
                .contains(lent.bank().nameZh(), "4,321");
        var elsewhere = Jsoup.parse(page(SignedIn.in("140400", Role.CITY_REVIEWER, "shanxi"), "?group=bank"));
        assertThat(elsewhere.select("table").text()).doesNotContain(lent.bank().nameZh());
        assertThat(elsewhere.text()).doesNotContain("4,321");
    }

    @Test
    void aNeedIsCountedAndThePublicReadsTheSameAsABank() {
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        var elsewhere = SignedIn.in("140400", Role.CITY_REVIEWER, "shanxi");
        long before = number(page(official, ""), Measure.NEEDS);
        long there = number(page(elsewhere, ""), Measure.NEEDS_OPEN);
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        var unit = Stating.unit(owner, "shanxi", "enterprise", "示例统计企业");
        Stating.published("shanxi", unit, Need.Mode.OPEN, 3, "示例统计需求");
        assertThat(number(page(official, ""), Measure.NEEDS)).isEqualTo(before + 1);
        assertThat(number(page(elsewhere, ""), Measure.NEEDS_OPEN)).isEqualTo(there);

        var lent = Lent.of("260");
        String bank = page(lent.banker(), "");
        String everybody = everybody();
        assertThat(everybody).contains("市场统计", "统计日 " + Given.today(), "哪些数不公布");
        for (Measure measure :
                Arrays.asList(Measure.NEEDS, Measure.NEEDS_OPEN, Measure.LOANS, Measure.AMOUNT, Measure.BENEFIT)) {
            assertThat(figure(everybody, measure)).as(measure.name()).isEqualTo(figure(bank, measure));
        }
        assertThat(figure(everybody, Measure.NEEDS)).isIn(String.valueOf(before + 1), "少于 5", "不公布");
        assertThat(get(null, PUBLIC + "?lang=en").body())
                .contains("Market statistics", "What is not shown", "Counted on " + Given.today());
        assertThat(get(null, "/shanxi/market").body()).contains(PUBLIC);
    }

    @Test
    void aRatingIsReadByItsBankAndByEverybodyOnlyWhereThatWasSaid() {
        var lent = Lent.of("120");
        String[] form = {
            "bank",
            lent.bank().publicId(),
            "ratedYear",
            "2025",
            "rating",
            "示例良好" + lent.bank().publicId()
        };
        String path = "shanxi/workbench/statistics/ratings";
        String rating = form[5];
        var wrong = Acting.post(lent.official(), path, form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains(rating, "error-summary");
        String[] whole = Arrays.copyOf(form, form.length + 2);
        whole[form.length] = "source";
        whole[form.length + 1] = "示例评级通报〔2026〕1 号";
        var city = SignedIn.in("140100", Role.CITY_REVIEWER, "shanxi");
        assertThat(Acting.post(city, path, whole).statusCode()).isEqualTo(404);
        assertThat(Acting.post(lent.official(), path, whole).statusCode()).isEqualTo(303);
        assertThat(page(lent.official(), "")).contains(rating, "示例评级通报〔2026〕1 号");
        assertThat(page(lent.banker(), "")).contains(rating);
        assertThat(page(lent.rival(), "")).doesNotContain(rating);
        assertThat(get(null, PUBLIC).body()).doesNotContain(rating);
        String[] open = Arrays.copyOf(whole, whole.length + 2);
        open[whole.length] = "shown";
        open[whole.length + 1] = "on";
        open[5] = "示例优秀" + lent.bank().publicId();
        assertThat(Acting.post(lent.official(), path, open).statusCode()).isEqualTo(303);
        assertThat(get(null, PUBLIC).body()).contains(open[5]).doesNotContain(rating);
        assertThat(page(lent.rival(), "")).contains(open[5]);
        assertThat(Tables.read(
                        "SELECT COUNT(*) FROM audit_line WHERE tenant_id = 14 AND action = 'bank.rated' AND subject_id IN"
                                + " (SELECT public_id FROM bank_rating WHERE tenant_id = 14 AND bank_id = ?)",
                        lent.bank().id()))
                .containsExactly("2");
    }

    @Test
    void whatProjectsWantedGotAndBroughtStandsBesideWhatBanksPaid() {
        var lent = Lent.of("5432");
        String path = "shanxi/workbench/recommendations/" + lent.recommendation();
        String revision = Tables.read(
                        "SELECT revision FROM recommendation WHERE tenant_id = 14 AND public_id = ?",
                        lent.recommendation())
                .getFirst();
        String today = Given.today().toString();
        assertThat(Acting.post(
                                lent.official(),
                                path + "/funds",
                                "fundKind",
                                "DISCOUNT",
                                "fundAmount",
                                "8.05",
                                "fundDocument",
                                "示例贴息" + Ids.random(),
                                "grantedOn",
                                today,
                                "revision",
                                revision)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Acting.post(
                                lent.owner(),
                                path + "/report",
                                "year",
                                today.substring(0, 4),
                                "production",
                                "正常",
                                "finance",
                                "正常",
                                "environment",
                                "达标",
                                "benefit",
                                "86.25")
                        .statusCode())
                .isEqualTo(303);
        for (SignedIn reader : Arrays.asList(lent.official(), lent.banker())) {
            String page = page(reader, "?group=bank");
            assertThat(cells(row(page, lent.bank().nameZh()))).contains("5,432", "86.25 / 1");
            assertThat(cells(row(page, lent.bank().nameZh(), page.indexOf("id=\"money\""))))
                    .containsExactly("300", "5,432", "0.00", "8.05", "0.00");
        }
        assertThat(page(lent.rival(), "?group=bank")).doesNotContain("8.05", "86.25");
        assertThat(get(lent.banker(), DESK + "/export.csv?group=bank").body())
                .contains("年经济效益（万元）", "贷款需求（万元）,补助（万元）,贴息（万元）,基金（万元）", "86.25,1,300,0,8.05,0");
    }

    @Test
    void whatEverybodyReadsIsCountedOnceAMinuteAndWhatOfficialsReadAtOnce() {
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        everybody();
        assertThat(Statements.of(() -> get(null, PUBLIC))).noneMatch(StatisticsIT::counts);
        assertThat(Statements.of(() -> page(official, ""))).anyMatch(StatisticsIT::counts);
    }

    private static boolean counts(Statements.Statement sent) {
        return sent.sql().contains("AS none_suitable");
    }

    /** The public page as it is counted now. */
    static String everybody() {
        TestPortal.bean(CacheManager.class).getCache("public-counts").invalidateAll();
        return get(null, PUBLIC).body();
    }

    static String page(SignedIn reader, String query) {
        var answer = get(reader, DESK + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The row that begins with this label. */
    private static String row(String page, String label) {
        return row(page, label, page.indexOf("id=\"loans\""));
    }

    private static String row(String page, String label, int after) {
        int from = page.indexOf(">" + label + "</th>", after);
        assertThat(from).as(label).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static java.util.List<String> cells(String row) {
        return Pattern.compile("<td[^>]*>([^<]*)</td>")
                .matcher(row)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static String figure(String page, Measure measure) {
        var found = Pattern.compile(
                        "<td[^>]*id=\"figure-" + measure.name().toLowerCase(java.util.Locale.ROOT) + "\"[^>]*>([^<]*)<")
                .matcher(page);
        return found.find() ? found.group(1) : "0";
    }

    static long number(String page, Measure measure) {
        return Long.parseLong(figure(page, measure).replace(",", ""));
    }
}
