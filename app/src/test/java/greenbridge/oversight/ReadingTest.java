package greenbridge.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.application.Applied;
import greenbridge.pack.Pack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Pack PACK = Applied.pack(List.of(Applied.CITY), Pack.Quota.NONE, null, false);

    @Test
    void whatIsOtherThanBeforeIsShownWithWhatItWas() {
        var reading = Reading.of(
                PACK,
                Map.of("revenue", new BigDecimal("12000"), "about", "余热回收"),
                Map.of("revenue", 9000, "about", "余热回收"),
                false);
        assertThat(reading.changes()).isEqualTo(1);
        var revenue = reading.parts().getFirst().lines().getFirst();
        assertThat(revenue.values()).containsExactly("12,000 万元");
        assertThat(revenue.before()).containsExactly("9,000 万元");
        assertThat(reading.parts().getFirst().lines().get(1).changed()).isFalse();
    }

    @Test
    void theSameNumberWrittenOtherwiseIsNoChange() {
        var reading = Reading.of(PACK, Map.of("revenue", new BigDecimal("500.0")), Map.of("revenue", 500), false);
        assertThat(reading.changes()).isZero();
    }

    @Test
    void withoutABeforeNothingHasChangedAndWhatDoesNotFitIsKept() {
        var reading = Reading.of(PACK, Map.of("revenue", "约五百"), null, true);
        assertThat(reading.changes()).isZero();
        assertThat(reading.parts().getFirst().lines().getFirst().values()).containsExactly("约五百 万元");
    }
}
