package greenbridge.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<String> FIRMS =
            IntStream.range(0, 40).mapToObj(each -> "firm" + each).toList();

    @Test
    void anybodyDrawsTheSameOrderWhateverOrderTheFirmsCameIn() {
        var drawn = Lot.order(DAY, "e1", FIRMS, Function.identity());
        assertThat(Lot.order(DAY, "e1", FIRMS.reversed(), Function.identity())).isEqualTo(drawn);
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(FIRMS).isNotEqualTo(FIRMS);
    }

    @Test
    void anotherDayAndAnotherEnquiryDrawAnotherOrder() {
        var drawn = Lot.order(DAY, "e1", FIRMS, Function.identity());
        assertThat(Lot.order(DAY.plusDays(1), "e1", FIRMS, Function.identity())).isNotEqualTo(drawn);
        assertThat(Lot.order(DAY, "e2", FIRMS, Function.identity())).isNotEqualTo(drawn);
    }

    @Test
    void nobodyIsOftenFirst() {
        long first = IntStream.range(0, 1000)
                .filter(each -> Lot.order(DAY, "e" + each, FIRMS, Function.identity())
                        .getFirst()
                        .equals("firm7"))
                .count();
        assertThat(first).isBetween(5L, 60L);
    }
}
