package greenbridge.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.Holdings;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.need.Need;
import greenbridge.organisation.Unit;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.product.Condition;
import greenbridge.product.Field;
import greenbridge.product.Kind;
import greenbridge.product.Offering;
import greenbridge.product.Terms;
import greenbridge.tenants.Tenant;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Needs for those who could serve them. */
class ChancesIT {
    private static final String CHANCES = "/shanxi/workbench/chances";

    private final Tenant tenant = Matched.tenant("shanxi");
    private final SignedIn asking = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit asker = Matched.verified(asking, "shanxi", "enterprise");

    @Test
    void aCompanyReadsWhichNeedsItCouldServeAndWhyUntilTheyClose() {
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        Unit company = Matched.verified(owner, "shanxi", "emc");
        Holdings.of("shanxi", company.id());
        Need need = Matched.need("shanxi", asker, "测试条目" + company.id(), "ES01", null);
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            TestPortal.bean(Keeping.class).compute(tenant, need);
            return chances(owner, "").contains(need.title());
        });
        assertThat(chances(owner, ""))
                .contains(
                        company.nameZh(), "needs/" + need.publicId(), "workbench/needs/" + need.publicId(), "预算 300 万元")
                .contains("market/match?need=" + need.publicId(), "还有 ", "class=\"points\"");
        assertThat(chances(owner, "?lang=en")).contains(need.title(), "Budget 300 × 10,000 yuan", "days left");

        var stranger = SignedIn.as(Role.PERSON, "shanxi");
        Matched.verified(stranger, "shanxi", "emc");
        assertThat(chances(stranger, "")).doesNotContain(need.title()).contains("看全部需求");
        assertThat(chances(asking, "")).doesNotContain("needs/" + need.publicId());

        Tables.change(
                "UPDATE need SET closes_at = ? WHERE tenant_id = ? AND id = ?",
                LocalDateTime.now(TestPortal.bean(Clock.class)).minusMinutes(1),
                tenant.id(),
                need.id());
        assertThat(chances(owner, "")).doesNotContain(need.title());
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            TestPortal.bean(Rounds.class).round(() -> true);
            return kept(need).isEmpty();
        });
    }

    @Test
    void aBankReadsWhichNeedsItsProductsFit() {
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        Unit bank = bank(owner, "shanxi", 987_654);
        Need fits = Matched.need("shanxi", asker, "示例大额需求" + Ids.random(), "ES02", 990_000L);
        Need small = Matched.need("shanxi", asker, "示例小额需求" + Ids.random(), "ES02", 200L);
        Need none = Matched.need("shanxi", asker, "示例无贷款需求" + Ids.random(), "ES02", null);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (Need need : List.of(fits, small, none)) {
                TestPortal.bean(Keeping.class).compute(tenant, need);
            }
            return chances(owner, "").contains(fits.title());
        });
        assertThat(chances(owner, ""))
                .contains("示例大额节能贷" + bank.id(), "希望贷款 990,000 万元")
                .doesNotContain(small.title(), none.title());
        assertThat(chances(owner, "?lang=en")).contains(fits.title());
    }

    @Test
    void aBankOfTheNationReadsTheNeedsOfTheProvincesThatItsProductsFit() {
        var owner = SignedIn.as(Role.PERSON, "national");
        Unit bank = bank(owner, "national", 876_543);
        Need fits = Matched.need("shanxi", asker, "示例跨省需求" + Ids.random(), "ES02", 880_000L);
        String chances = "/national/workbench/chances";
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            TestPortal.bean(Keeping.class).compute(tenant, fits);
            return Sending.get(owner, chances).body().contains(fits.title());
        });
        assertThat(Sending.get(owner, chances).body())
                .contains(
                        ">山西</span>",
                        "\"/shanxi/needs/" + fits.publicId() + "\"",
                        "/shanxi/market/match?need=" + fits.publicId(),
                        "示例大额节能贷" + bank.id(),
                        "希望贷款 880,000 万元")
                .doesNotContain("workbench/needs/" + fits.publicId());
        assertThat(Sending.get(owner, chances + "?lang=en").body()).contains(">Shanxi</span>");

        var neighbour = SignedIn.as(Role.PERSON, "gansu");
        bank(neighbour, "gansu", 876_543);
        TestPortal.bean(Keeping.class).compute(tenant, fits);
        assertThat(Sending.get(neighbour, "/gansu/workbench/chances").body()).doesNotContain(fits.title());
    }

    /** Of a bank that offers a product for building materials from so many 万元 on. */
    private static Unit bank(SignedIn owner, String portal, long least) {
        Unit bank = Matched.verified(owner, portal, "bank");
        TestPortal.bean(Grants.class)
                .give(
                        Matched.tenant(portal),
                        owner.person().id(),
                        Role.BANK_USER,
                        new Grants.Over(null, bank.id(), null),
                        "test");
        TestPortal.bean(Offering.class)
                .offer(
                        bank,
                        new Terms(
                                Kind.CREDIT,
                                "示例大额节能贷" + bank.id(),
                                null,
                                "示例",
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(
                                        Condition.atLeast(Field.AMOUNT, BigDecimal.valueOf(least), true),
                                        Condition.anyOf(Field.INDUSTRY, List.of("I07"), true))));
        return bank;
    }

    @Test
    void whatIsPublishedIsMatchedWithoutAnybodyAskingForIt() {
        Need need = Matched.need("shanxi", asker, "示例余热回收需求" + Ids.random(), "ES02", 100L);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !Tables.read(
                                "SELECT computed_at FROM kept_need WHERE tenant_id = ? AND need_id = ? AND computed_at IS NOT NULL",
                                tenant.id(),
                                need.id())
                        .isEmpty());
        assertThat(kept(need)).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void whoeverActsForNobodyIsToldWhatToDo() {
        assertThat(chances(SignedIn.as(Role.PERSON, "shanxi"), "")).contains("workbench/organisations");
    }

    private static String chances(SignedIn person, String query) {
        return Sending.get(person, CHANCES + query).body();
    }

    private List<String> kept(Need need) {
        return Tables.read(
                "SELECT candidate FROM kept_match WHERE tenant_id = ? AND need_id = ?", tenant.id(), need.id());
    }
}
