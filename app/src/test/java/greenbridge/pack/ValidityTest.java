package greenbridge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.pack.Validity.Renewal;
import greenbridge.pack.Validity.Window;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final LocalDate END = LocalDate.of(2027, 6, 30);

    @Test
    void theWindowOfTheYearIsThatOfItsLastDay() {
        var year = new Validity(3, new Renewal(Window.YEAR_OF_EXPIRY, null), null);
        assertThat(year.renewable(END, LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(year.renewable(END, LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(year.renewable(END, LocalDate.of(2027, 12, 31)))
                .as("also when it is over")
                .isTrue();
        assertThat(year.renewable(END, LocalDate.of(2028, 1, 1))).isFalse();
    }

    @Test
    void theWindowOfDaysEndsWithTheValidity() {
        var days = new Validity(3, new Renewal(Window.DAYS_BEFORE, 90), null);
        assertThat(days.renewable(END, LocalDate.of(2027, 3, 31))).isFalse();
        assertThat(days.renewable(END, LocalDate.of(2027, 4, 1))).isTrue();
        assertThat(days.renewable(END, END)).isTrue();
        assertThat(days.renewable(END, END.plusDays(1))).isFalse();
    }

    @Test
    void withoutARenewalThereIsNoWindow() {
        assertThat(Validity.UNLIMITED.renewable(END, END)).isFalse();
        assertThat(new Validity(3, null, null).last(LocalDate.of(2024, 7, 1))).isEqualTo(END);
    }
}
