package greenbridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.recommendation.Direction;
import greenbridge.recommendation.PolicyFund;
import greenbridge.recommendation.PolicyFund.Kind;
import greenbridge.recommendation.Row;
import greenbridge.recommendation.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TalliesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

    private final List<Row> rows = List.of(
            row(
                    "p1",
                    1,
                    300L,
                    260L,
                    "86.25",
                    fund(Kind.SUBSIDY, "120.50", DAY),
                    fund(Kind.FUND, "9", DAY.minusYears(1))),
            row("p1", 2, 300L, null, null),
            row("p2", 2, 40L, 40L, null, fund(Kind.DISCOUNT, "8.05", DAY)),
            row(null, 2, null, 10L, "-6.25"));

    @Test
    void aProjectWantsItsLoanOnceInAllAndOnceOfEachBank() {
        var tallies = Tallies.of(rows, Grouping.BANK, null);
        assertThat(tallies.total().money().wanted()).isEqualTo(340);
        assertThat(of(tallies, "1").money().wanted()).isEqualTo(300);
        assertThat(of(tallies, "2").money().wanted()).isEqualTo(340);
        assertThat(of(Tallies.of(rows, Grouping.CITY, null), "140100").money().wanted())
                .isEqualTo(340);
    }

    @Test
    void publicMoneyStandsByItsKindOnTheDayOfTheGrant() {
        var all = Tallies.of(rows, Grouping.QUARTER, null);
        assertThat(all.groups()).containsOnlyKeys("2025-2", "2026-2");
        assertThat(of(all, "2025-2").money())
                .isEqualTo(new Money(0, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("9")));
        var money = Tallies.of(rows, Grouping.CITY, 2026).total().money();
        assertThat(money.subsidyWritten()).isEqualTo("120.50");
        assertThat(money.discountWritten()).isEqualTo("8.05");
        assertThat(money.fundWritten()).isEqualTo("0.00");
        assertThat(Tallies.years(rows)).containsExactly(2026, 2025);
    }

    @Test
    void theBenefitIsTheSumOfWhatIsStatedWithHowManyStateIt() {
        var tallies = Tallies.of(rows, Grouping.BANK, null);
        assertThat(tallies.total().benefit()).isEqualByComparingTo("80");
        assertThat(tallies.total().stated()).isEqualTo(2);
        assertThat(tallies.total().benefitWritten()).isEqualTo("80.00 / 2");
        assertThat(of(tallies, "2").benefitWritten()).isEqualTo("−6.25 / 1");
        assertThat(Tallies.of(rows.subList(1, 3), Grouping.BANK, null).total().benefitWritten())
                .as("what nobody states is not nought")
                .isEqualTo("—");
    }

    private static Tally of(Tallies tallies, String key) {
        return tallies.groups().getOrDefault(key, Tally.NOTHING);
    }

    private static PolicyFund fund(Kind kind, String amount, LocalDate day) {
        return new PolicyFund(
                14, 1, "f", 1, kind, new BigDecimal(amount), "示例", day, 1, DAY.atStartOfDay(), null, null, null);
    }

    private static Row row(
            @Nullable String project,
            long bank,
            @Nullable Long wanted,
            @Nullable Long paid,
            @Nullable String benefit,
            PolicyFund... funds) {
        return new Row(
                14,
                project == null ? Direction.BANK_SIDE : Direction.MIIT_SIDE,
                State.RECOMMENDED,
                project,
                "140100",
                1,
                null,
                bank,
                "示例银行" + bank,
                DAY.atStartOfDay(),
                wanted,
                paid,
                paid == null ? null : DAY,
                List.of(),
                null,
                null,
                benefit == null ? null : new BigDecimal(benefit),
                List.of(funds),
                false,
                null,
                false);
    }
}
