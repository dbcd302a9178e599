package greenbridge.product;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Boxed;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The way of a product, from the bank that drafts it to whoever looks whether it fits. */
class ProductIT {
    private static final String DESK = "shanxi/workbench/products";

    private final SignedIn banker = Boxed.of("shanxi").banker();
    private final Tenant shanxi =
            TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();

    @Test
    void aDraftIsSeenByItsBankAloneAndAProductByEverybody() {
        String name = "示例锅炉贷" + Ids.random();
        String id = drafted(name, "500");
        assertThat(Sending.get(banker, "/" + DESK).body()).contains(name);
        assertThat(publicPage(id, "").statusCode()).isEqualTo(404);
        assertThat(TestPortal.bean(Products.class).find(shanxi, id)).isEmpty();
        assertThat(publish(id, 0, "").statusCode()).isEqualTo(303);
        var page = publicPage(id, "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(name)
                .contains("金额不超过 500 万元")
                .contains("从不批准贷款")
                .contains("finance/products/" + id + "/enquiry");
        assertThat(Sending.get(
                                null,
                                "/shanxi/finance/products?bank="
                                        + Boxed.of("shanxi").bank())
                        .body())
                .contains(name);
        assertThat(Sending.get(
                                null,
                                "/shanxi/finance/banks/" + Boxed.of("shanxi").bank())
                        .body())
                .contains(name);
        assertThat(Sending.get(null, "/gansu/finance/products/" + id).statusCode())
                .isEqualTo(404);
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id = ? AND subject_id = ? ORDER BY action",
                        shanxi.id(),
                        id))
                .containsExactly("product.drafted", "product.published");
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOneWhichStaysReadable() {
        String name = "示例换版贷" + Ids.random();
        String id = drafted(name, "500");
        publish(id, 0, "");
        assertThat(Acting.post(banker, DESK + "/" + id, form(name, "800", "1")).statusCode())
                .isEqualTo(303);
        assertThat(publicPage(id, "").body()).contains("500 万元").doesNotContain("800 万元");
        var silent = publish(id, 2, "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("请写明这一版改了什么");
        assertThat(publish(id, 2, "提高了额度").statusCode()).isEqualTo(303);
        assertThat(publicPage(id, "").body())
                .contains("第 2 版")
                .contains("提高了额度")
                .contains("去掉：金额不超过 500 万元")
                .contains("新写：金额不超过 800 万元");
        assertThat(Tables.read(
                        "SELECT version FROM finance_product_version v WHERE v.tenant_id = ? AND v.published_at IS NOT NULL"
                                + " AND v.product_id = (SELECT id FROM finance_product WHERE tenant_id = ? AND public_id = ?)",
                        shanxi.id(),
                        shanxi.id(),
                        id))
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void ofTwoAtOnceOneWins() {
        String name = "示例并发贷" + Ids.random();
        String id = drafted(name, "500");
        assertThat(Acting.post(banker, DESK + "/" + id, form(name, "600", "0")).statusCode())
                .isEqualTo(303);
        var late = Acting.post(banker, DESK + "/" + id, form(name, "700", "0"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("别人已经修改过").contains("value=\"700\"");
        assertThat(publish(id, 0, "").statusCode()).isEqualTo(422);
        assertThat(publish(id, 1, "").statusCode()).isEqualTo(303);
        assertThat(publicPage(id, "").body()).contains("600 万元");
    }

    @Test
    void whatIsWithdrawnSaysWhyAndIsOfferedNoMore() {
        String name = "示例收回贷" + Ids.random();
        String id = drafted(name, "500");
        publish(id, 0, "");
        String path = DESK + "/" + id + "/withdrawal";
        assertThat(Acting.post(banker, path, "seen", "1", "reason", "").statusCode())
                .isEqualTo(422);
        assertThat(Acting.post(banker, path, "seen", "1", "reason", "额度已经用完").statusCode())
                .isEqualTo(303);
        assertThat(publicPage(id, "").body()).contains("额度已经用完").doesNotContain(id + "/enquiry");
        assertThat(TestPortal.bean(Products.class).find(shanxi, id)).isEmpty();
        assertThat(TestPortal.bean(Products.class).current(shanxi))
                .extracting(Product::publicId)
                .doesNotContain(id);
        assertThat(publish(id, 2, "").statusCode()).isEqualTo(303);
        assertThat(TestPortal.bean(Products.class).find(shanxi, id)).isPresent();
    }

    @Test
    void anotherBankAndAnEnterpriseFindNothing() {
        String id = drafted("示例他行贷" + Ids.random(), "500");
        var other = SignedIn.as(Role.PERSON, "shanxi");
        var asked = Acting.found(other, "shanxi", "bank", "示例另一银行" + Ids.random());
        Acting.decide("shanxi", asked, Verification.Decision.ACCEPTED, other);
        assertThat(Sending.get(other, "/" + DESK).statusCode()).isEqualTo(200);
        assertThat(Sending.get(other, "/" + DESK).body()).doesNotContain(id);
        assertThat(Sending.get(other, "/" + DESK + "/" + id).statusCode()).isEqualTo(404);
        assertThat(Acting.post(other, DESK + "/" + id, form("抢来的", "1", "0")).statusCode())
                .isEqualTo(404);
        assertThat(Acting.post(other, DESK + "/" + id + "/publication", "seen", "0")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Acting.post(other, DESK + "/" + id + "/withdrawal", "seen", "0", "reason", "抢")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Acting.post(other, DESK, form("冒名的", "1", "0")).statusCode())
                .as("for the bank of somebody else")
                .isEqualTo(404);
        var enterprise = SignedIn.as(Role.PERSON, "shanxi");
        var firm = Acting.found(enterprise, "shanxi", "enterprise", "示例企业" + Ids.random());
        Acting.decide("shanxi", firm, Verification.Decision.ACCEPTED, enterprise);
        assertThat(Sending.get(enterprise, "/" + DESK + "/" + id).statusCode()).isIn(403, 404);
    }

    @Test
    void whatWasTypedStaysWhereSomethingIsWrong() {
        var answer = Acting.post(
                banker,
                DESK,
                "organisation",
                Boxed.of("shanxi").bank(),
                "kind",
                "LEASING",
                "nameZh",
                "",
                "textZh",
                "租赁节能设备的说明",
                "amount-from",
                "900",
                "amount-to",
                "100",
                "months-to",
                "许多",
                "collateral-ip",
                "on");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("请填写这一项")
                .contains("“最多”要不小于“最少”")
                .contains("租赁节能设备的说明")
                .contains("value=\"900\"")
                .contains("value=\"许多\"");
        assertThat(answer.body()).containsPattern("name=\"collateral-ip\"[^>]*checked");
    }

    @Test
    void theAddressSaysWhatIsLookedForAndThePageWhatWouldHaveToChange() {
        String id = drafted("示例比对贷" + Ids.random(), "500");
        publish(id, 0, "");
        assertThat(publicPage(id, "?amount=600&collateral=equity").body())
                .contains("少借 100 万元即可")
                .contains("有条件不符合");
        assertThat(publicPage(id, "?amount=400&collateral=equity").body()).contains("没有不符合的条件");
        String bank = "&bank=" + Boxed.of("shanxi").bank();
        String list = "/shanxi/finance/products?amount=600&collateral=equity" + bank;
        assertThat(Sending.get(null, list).body()).contains(id).contains("少借 100 万元即可");
        assertThat(Sending.get(null, list + "&only=on").body()).doesNotContain(id);
        assertThat(Sending.get(null, list + "&lang=en").body()).contains("Borrow 100 × 10,000 yuan less");
        var wrong = Sending.get(null, "/shanxi/finance/products?amount=x");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"x\"");
        var ask = new Ask("140105", "I05", null, 400L, 60, Set.of("equity"), null, "enterprise");
        assertThat(TestPortal.bean(Products.class).fitting(shanxi, ask, 1000))
                .allMatch(Fit::fits)
                .extracting(fit -> fit.product().publicId())
                .contains(id);
    }

    @Test
    void aNationalProductShowsInEveryPortal() {
        String id = Boxed.of("national").product();
        assertThat(Sending.get(null, "/gansu/finance/products/" + id).statusCode())
                .isEqualTo(200);
        assertThat(Sending.get(
                                null,
                                "/gansu/finance/banks/" + Boxed.of("national").bank())
                        .statusCode())
                .isEqualTo(200);
    }

    private String drafted(String name, String most) {
        var answer = Acting.post(banker, DESK, form(name, most, ""));
        return Sending.place(answer).replaceFirst("^.*/", "");
    }

    private HttpResponse<String> publish(String id, int seen, String note) {
        return Acting.post(banker, DESK + "/" + id + "/publication", "seen", String.valueOf(seen), "note", note);
    }

    private static HttpResponse<String> publicPage(String id, String query) {
        return Sending.get(null, "/shanxi/finance/products/" + id + query);
    }

    private static String[] form(String name, String most, String seen) {
        return new String[] {
            "organisation",
            Boxed.of("shanxi").bank(),
            "seen",
            seen,
            "kind",
            "CREDIT",
            "nameZh",
            name,
            "textZh",
            "用于节能改造",
            "amount-to",
            most,
            "amount-must",
            "hard",
            "collateral-equity",
            "on"
        };
    }
}
