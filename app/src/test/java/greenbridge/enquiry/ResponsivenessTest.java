package greenbridge.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsivenessTest {
    @Test
    void theMedianIsTheMiddleOfTheDays() {
        assertThat(new Responsiveness(3, 3, 3, List.of(9, 1, 2), 0).medianDays())
                .isEqualByComparingTo("2");
        assertThat(new Responsiveness(4, 4, 4, List.of(1, 2, 9, 3), 0).medianDays())
                .isEqualByComparingTo("2.5");
        assertThat(new Responsiveness(1, 1, 1, List.of(), 0).medianDays()).isEqualByComparingTo("0");
    }

    @Test
    void whatIsNotDueYetIsNotLate() {
        assertThat(new Responsiveness(5, 3, 2, List.of(), 0).inTimePercent()).isEqualTo(67);
        assertThat(new Responsiveness(1, 0, 0, List.of(), 0).inTimePercent()).isEqualTo(100);
    }

    @Test
    void fewSayNothing() {
        assertThat(new Responsiveness(2, 2, 2, List.of(), 0).shown()).isFalse();
        assertThat(new Responsiveness(3, 2, 2, List.of(), 0).shown()).isTrue();
    }
}
