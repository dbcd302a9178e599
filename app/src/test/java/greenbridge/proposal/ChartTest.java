package greenbridge.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartTest {
    /** Nothing saved and nothing paid: a line along zero, and no division by it. */
    @Test
    void aLineAlongZeroIsDrawnToo() {
        var chart = Chart.of(List.of(column("A", 0), column("B", 0)));
        assertThat(chart.amounts()).hasSizeGreaterThan(1);
        assertThat(chart.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.points()).doesNotContain("NaN"));
        assertThat(chart.lines().get(0).labelAt())
                .isNotEqualTo(chart.lines().get(1).labelAt());
    }

    @Test
    void everyPointLiesInTheBox() {
        var chart = Chart.of(List.of(column("A", 123_457), column("B", 9_000_000)));
        assertThat(chart.lines().stream()
                        .flatMap(line -> Stream.of(line.points().split(" ", -1))))
                .hasSize(2 * 11)
                .allSatisfy(point -> {
                    var at = point.split(",", -1);
                    assertThat(Double.parseDouble(at[0])).isBetween(62.0, 372.0);
                    assertThat(Double.parseDouble(at[1])).isBetween(14.0, 210.0);
                });
        assertThat(chart.years()).extracting(Chart.Mark::text).contains("0", "10");
    }

    private static Comparison.Column column(String letter, long saving) {
        var proposal = new Proposal(
                "",
                Scheme.LEASE,
                BigDecimal.valueOf(saving),
                3,
                BigDecimal.ONE,
                Yearly.of(BigDecimal.valueOf(saving)),
                Yearly.of(BigDecimal.TEN),
                Yearly.NOTHING,
                Yearly.NOTHING,
                Yearly.of(BigDecimal.valueOf(saving / 2)),
                Yearly.NOTHING,
                false);
        var assumptions =
                new Assumptions(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.valueOf(8), 10);
        return Comparison.column(letter, proposal, assumptions, BigDecimal.TEN, BigDecimal.TEN);
    }
}
