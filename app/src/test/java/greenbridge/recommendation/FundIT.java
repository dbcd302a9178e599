package greenbridge.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.Together;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.permission.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Public money of a project that was recommended to two banks. */
class FundIT {
    private final Cast cast = new Cast();
    private final String name = Ids.random();
    private final String document = "示例财建〔2026〕" + name + "号";

    @Test
    void itIsReadByTheEnterpriseAndTheBankAndStruckOutWithAReason() {
        assertThat(cast.recommended(cast.bank, cast.other).statusCode()).isEqualTo(303);
        String one = Greens.of(cast.project, cast.bank);
        String two = Greens.of(cast.project, cast.other);
        var wrong = fund(cast.official, one, "SUBSIDY", "120.555", document);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("最多两位小数", "120.555", document);
        assertThat(fund(cast.official, one, "LOTTERY", "1", document).body()).contains("请选择资金种类");
        var elsewhere = SignedIn.in("140400", Role.CITY_REVIEWER, "shanxi");
        assertThat(fund(elsewhere, one, "SUBSIDY", "1", document).statusCode()).isEqualTo(404);
        assertThat(fund(cast.banker, one, "SUBSIDY", "1", document).statusCode())
                .isEqualTo(403);
        assertThat(fund(cast.official, one, "SUBSIDY", "120.5", document).statusCode())
                .isEqualTo(303);
        for (SignedIn reader : List.of(cast.official, cast.banker, cast.owner)) {
            assertThat(Cast.page(reader, one).body()).contains("120.50 万元", "补助", document);
        }
        assertThat(Cast.page(cast.banker, one).body()).doesNotContain("登记政策资金");
        assertThat(Cast.page(cast.rival, two).body()).doesNotContain(document);

        var again = fund(cast.official, two, "SUBSIDY", "99", "示例财建[2026] " + name + " 号");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("这个项目的另一条推荐已登记同一文件的同类资金", "99");
        assertThat(fund(cast.official, two, "DISCOUNT", "8", document).statusCode())
                .isEqualTo(303);

        String id = entered(one).getFirst();
        String strike = Cast.DESK + "/" + one + "/funds/strike";
        assertThat(Acting.post(cast.official, strike, "fund", id).statusCode()).isEqualTo(422);
        assertThat(Acting.post(elsewhere, strike, "fund", id, "reason-" + id, "登记错了")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Acting.post(cast.official, strike, "fund", id, "reason-" + id, "登记错了")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Acting.post(cast.official, strike, "fund", id, "reason-" + id, "登记错了")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Cast.page(cast.owner, one).body()).contains("已划去，不计入", "登记错了", document);
        assertThat(fund(cast.official, two, "SUBSIDY", "99", document).statusCode())
                .as("what is struck out stands in nobody’s way")
                .isEqualTo(303);
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id = 14 AND subject_id = ? AND action LIKE '%.fund%' ORDER BY number",
                        one))
                .containsExactly("recommendation.funded", "recommendation.fund-struck");
    }

    @Test
    void whatOneDocumentGrantsStandsOnceHoweverManyEnterItAtOnce() {
        assertThat(cast.recommended(cast.bank, cast.other).statusCode()).isEqualTo(303);
        String one = Greens.of(cast.project, cast.bank);
        String two = Greens.of(cast.project, cast.other);
        var both = Together.all(List.of(
                () -> fund(cast.official, one, "FUND", "50", document).statusCode(),
                () -> fund(cast.official, two, "FUND", "50", document).statusCode()));
        assertThat(both).containsExactlyInAnyOrder(303, 422);
        assertThat(entered(one).size() + entered(two).size()).isEqualTo(1);
        String revision = Greens.revision(one);
        var twice = Together.all(List.of(
                () -> fund(cast.official, one, "SUBSIDY", "7", "示例一" + name, revision)
                        .statusCode(),
                () -> fund(cast.official, one, "SUBSIDY", "7", "示例一" + name, revision)
                        .statusCode()));
        assertThat(twice).containsExactlyInAnyOrder(303, 422);
    }

    private static HttpResponse<String> fund(SignedIn by, String id, String kind, String amount, String document) {
        return fund(by, id, kind, amount, document, Greens.revision(id));
    }

    private static HttpResponse<String> fund(
            SignedIn by, String id, String kind, String amount, String document, String revision) {
        return Acting.post(
                by,
                Cast.DESK + "/" + id + "/funds",
                "fundKind",
                kind,
                "fundAmount",
                amount,
                "fundDocument",
                document,
                "grantedOn",
                Given.today().toString(),
                "revision",
                revision);
    }

    private static List<String> entered(String recommendation) {
        return Tables.read(
                "SELECT f.public_id FROM policy_fund f JOIN recommendation r ON r.tenant_id = f.tenant_id"
                        + " AND r.id = f.recommendation_id WHERE f.tenant_id = 14 AND r.public_id = ?",
                recommendation);
    }
}
