package greenbridge.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Flows and sums were reckoned by hand; the reckoning stands beside them. */
class EconomicsTest {
    private static final Yearly NONE = Yearly.NOTHING;

    /**
     * Customer: 20 % of 400,000 twice, 30 % once, then 400,000 − 20,000. Company: 320,000 − 20,000 twice, 280,000 − 20,000.
     * At 10 %: 80,000/1.1 + 80,000/1.21 + 120,000/1.331 + 380,000/1.4641 + 380,000/1.61051 = 724,495.97;
     * −500,000 + 300,000/1.1 + 300,000/1.21 + 260,000/1.331 = 216,003.01.
     */
    @Test
    void aShareThatChangesInAYearIsPaidFromThatYearOn() {
        var outcome = Economics.of(shared(500_000, 3, years(20, 20, 30)), assumed("1", "0", "100", "10", 5));
        assertThat(flows(outcome.customer())).containsExactly(0L, 80_000L, 80_000L, 120_000L, 380_000L, 380_000L);
        assertThat(flows(outcome.company())).containsExactly(-500_000L, 300_000L, 300_000L, 260_000L, 0L, 0L);
        assertThat(yuan(outcome.customer().npv())).isEqualTo(724_496);
        assertThat(yuan(outcome.company().npv())).isEqualTo(216_003);
        assertThat(yuan(outcome.npv())).isEqualTo(940_499); // 724,495.967 + 216,003.005
        assertThat(outcome.customerShare().orElseThrow()).isBetween(number("77.0331"), number("77.0332"));
        assertThat(outcome.formula()).isEqualTo(Economics.FORMULA);
    }

    /** −500,000 + 300,000 = −200,000, and 200,000 of the 300,000 of year 2: 1.67; discounted −227,272.73 of 247,933.88: 1.92. */
    @Test
    void moneyIsBackWithinAYearInProportion() {
        var company = Economics.of(shared(500_000, 3, years(20, 20, 30)), assumed("1", "0", "100", "10", 5))
                .company();
        assertThat(company.payback()).contains(number("1.67"));
        assertThat(company.discountedPayback()).contains(number("1.92"));
    }

    /** −1,000,000 + 300,000 + 300,000 + 260,000 = −140,000 when the contract ends. */
    @Test
    void whatNeverComesBackHasNoPayback() {
        var outcome = Economics.of(shared(1_000_000, 3, years(20, 20, 30)), assumed("1", "0", "100", "10", 5));
        assertThat(outcome.company().payback()).isEmpty();
        assertThat(outcome.company().discountedPayback()).isEmpty();
        assertThat(yuan(outcome.company().npv())).isEqualTo(-283_997);
        assertThat(outcome.customer().payback()).contains(BigDecimal.ZERO);
    }

    @Test
    void withoutInvestmentThereIsNothingToComeBack() {
        var outcome = Economics.of(shared(0, 3, years(20)), assumed("1", "0", "100", "10", 5));
        assertThat(outcome.company().payback()).contains(BigDecimal.ZERO);
        assertThat(outcome.company().discountedPayback()).contains(BigDecimal.ZERO);
        assertThat(outcome.company().invests()).isFalse();
    }

    /**
     * Saved 250,000, 150,000, 250,000 against 200,000. Over it the company gets 40 % of 50,000; below it pays 50,000. Fee 10,000,
     * running 5,000. Customer: 250 − 5 − 10 − 20 = 215; 150 − 5 − 10 + 50 = 185; 215; then 250 − 5 = 245 (thousands).
     * At 8 %: −600,000 + 199,074.07 + 158,607.68 + 170,673.93 + 180,082.31 = 108,438.00; 27,777.78 − 34,293.55 + 23,814.97 = 17,299.19.
     */
    @Test
    void belowTheGuaranteeTheCompanyPaysTheDifference() {
        var outcome = Economics.of(guaranteed(false), assumed("1", "0", "100", "8", 4));
        assertThat(flows(outcome.customer())).containsExactly(-600_000L, 215_000L, 185_000L, 215_000L, 245_000L);
        assertThat(flows(outcome.company())).containsExactly(0L, 30_000L, -40_000L, 30_000L, 0L);
        assertThat(yuan(outcome.customer().npv())).isEqualTo(108_438);
        assertThat(yuan(outcome.company().npv())).isEqualTo(17_299);
        assertThat(outcome.company().payback())
                .as("lost again in year 2, back after 10,000 of 30,000")
                .contains(number("2.33"));
        assertThat(outcome.customer().payback()).as("200,000 of 215,000").contains(number("2.93"));
    }

    /** At 70 %: 175,000 against 200,000 leaves 25,000 to be paid, or against 140,000 gives 40 % of 35,000. */
    @Test
    void aGuaranteeFollowsOutputOnlyIfItSaysSo() {
        var less = assumed("1", "0", "70", "8", 4);
        assertThat(flows(Economics.of(guaranteed(false), less).company()).get(1))
                .isEqualTo(10_000 - 25_000);
        assertThat(flows(Economics.of(guaranteed(true), less).company()).get(1)).isEqualTo(10_000 + 14_000);
    }

    /**
     * Customer: 1,000,000 − 920,000, then 200,000 − 10,000. Company: 920,000 − 800,000 − 10,000. At 6 %: 75,471.70 + 71,199.72 +
     * 67,169.54 + 150,497.80 = 364,338.75; −400,000 + 110,000 × (0.943396 + 0.889996 + 0.839619) = −105,968.69.
     */
    @Test
    void underCustodyTheCompanyPaysForTheEnergyThatIsLeft() {
        var outcome = Economics.of(custody(false), assumed("1", "0", "100", "6", 4));
        assertThat(flows(outcome.customer())).containsExactly(0L, 80_000L, 80_000L, 80_000L, 190_000L);
        assertThat(flows(outcome.company())).containsExactly(-400_000L, 110_000L, 110_000L, 110_000L, 0L);
        assertThat(yuan(outcome.customer().npv())).isEqualTo(364_339);
        assertThat(yuan(outcome.company().npv())).isEqualTo(-105_969);
    }

    /** At 70 %: bill 700,000, saved 140,000. A fixed fee costs 220,000 more than the bill was; one that follows is 644,000. */
    @Test
    void aCustodyFeeThatIsFixedTurnsAgainstTheCustomerWhenOutputFalls() {
        var less = assumed("1", "0", "70", "6", 4);
        var fixed = Economics.of(custody(false), less);
        assertThat(flows(fixed.customer())).containsExactly(0L, -220_000L, -220_000L, -220_000L, 130_000L);
        assertThat(yuan(fixed.customer().npv())).isEqualTo(-485_090);
        assertThat(fixed.customer().payback()).isEmpty();
        var following = Economics.of(custody(true), less);
        assertThat(flows(following.customer())).containsExactly(0L, 56_000L, 56_000L, 56_000L, 130_000L);
        assertThat(yuan(following.customer().npv())).isEqualTo(252_661);
        assertThat(yuan(following.company().npv())).isEqualTo(-202_197);
    }

    /**
     * 180,000 at 0.60 is 198,000 at 0.66, then 10 % more each year: 217,800, 239,580, 263,538; less 8,000 and, for three years,
     * 120,000. At 5 %: 66,666.67 + 81,451.25 + 96,387.00 + 210,231.74 = 454,736.66; −300,000 + 326,789.76 = 26,789.76.
     */
    @Test
    void savingsAreBroughtToTheCommonPriceAndItsPath() {
        var outcome = Economics.of(lease(), assumed("0.66", "10", "100", "5", 4));
        assertThat(flows(outcome.customer())).containsExactly(0L, 70_000L, 89_800L, 111_580L, 255_538L);
        assertThat(yuan(outcome.customer().npv())).isEqualTo(454_737);
        assertThat(yuan(outcome.company().npv())).isEqualTo(26_790);
        assertThat(outcome.company().payback()).contains(number("2.50"));
    }

    /** 198,000 × 0.7 × 0.8 = 110,880, then 121,968, 134,164.80, 147,581.28. At 5 %: 98,383.29. */
    @Test
    void lessOutputAndALowerPriceTogether() {
        var worse = assumed("0.66", "10", "100", "5", 4).less(number("30"), number("20"));
        var customer = Economics.of(lease(), worse).customer();
        assertThat(customer.flows().get(3)).isEqualByComparingTo("6164.8");
        assertThat(yuan(customer.npv())).isEqualTo(98_383);
    }

    @Test
    void whatOneSideGetsTheOtherPays() {
        var assumptions = assumed("0.7", "3", "90", "7", 8);
        assertThat(Stream.of(shared(300_000, 4, years(10, 50)), guaranteed(true), custody(false), lease()))
                .allSatisfy(proposal -> {
                    var outcome = Economics.of(proposal, assumptions);
                    var alone = Economics.of(
                            new Proposal(
                                    "",
                                    Scheme.SHARING,
                                    proposal.investment(),
                                    8,
                                    proposal.base(),
                                    proposal.saving(),
                                    years(100),
                                    proposal.running(),
                                    NONE,
                                    NONE,
                                    NONE,
                                    false),
                            assumptions);
                    assertThat(yuan(outcome.npv())).isEqualTo(yuan(alone.npv()));
                });
    }

    @Test
    void aProjectThatIsWorthNothingHasNoShares() {
        var outcome = Economics.of(shared(9_000_000, 3, years(20)), assumed("1", "0", "100", "10", 5));
        assertThat(outcome.npv()).isNegative();
        assertThat(outcome.customerShare()).isEqualTo(Optional.empty());
    }

    @Test
    void withoutDiscountPresentIsWhatIsPaid() {
        var company = Economics.of(shared(500_000, 3, years(20)), assumed("1", "0", "100", "0", 5))
                .company();
        assertThat(company.npv()).isEqualByComparingTo("400000"); // 3 × 300,000 − 500,000
        assertThat(company.discountedPayback()).isEqualTo(company.payback());
    }

    private static Proposal shared(long investment, int contract, Yearly share) {
        return new Proposal(
                "",
                Scheme.SHARING,
                BigDecimal.valueOf(investment),
                contract,
                BigDecimal.ONE,
                years(400_000),
                share,
                years(20_000),
                NONE,
                NONE,
                NONE,
                false);
    }

    private static Proposal guaranteed(boolean follows) {
        return new Proposal(
                "",
                Scheme.GUARANTEED,
                BigDecimal.valueOf(600_000),
                3,
                BigDecimal.ONE,
                years(250_000, 150_000, 250_000),
                years(60),
                years(5_000),
                years(200_000),
                years(10_000),
                NONE,
                follows);
    }

    private static Proposal custody(boolean follows) {
        return new Proposal(
                "",
                Scheme.CUSTODY,
                BigDecimal.valueOf(400_000),
                3,
                BigDecimal.ONE,
                years(200_000),
                years(100),
                years(10_000),
                NONE,
                years(920_000),
                years(1_000_000),
                follows);
    }

    private static Proposal lease() {
        return new Proposal(
                "",
                Scheme.LEASE,
                BigDecimal.valueOf(300_000),
                3,
                number("0.60"),
                years(180_000),
                years(100),
                years(8_000),
                NONE,
                years(120_000),
                NONE,
                false);
    }

    private static Assumptions assumed(String price, String change, String output, String rate, int years) {
        return new Assumptions(number(price), number(change), number(output), number(rate), years);
    }

    private static Yearly years(long... values) {
        return new Yearly(
                java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
    }

    private static List<Long> flows(Side side) {
        return side.flows().stream().map(EconomicsTest::yuan).toList();
    }

    private static long yuan(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
