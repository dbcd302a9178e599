package greenbridge.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.03412 | 0.03412 | 0 | 0.034",
                "1234567.50 | 1,234,567.5 | 1,234,568 | 1,234,567.500",
                "-1234.5 | −1,234.5 | −1,235 | −1,234.500",
                "-0.0004 | −0.0004 | 0 | 0.000",
            })
    void everyDecimalIsWrittenThatIsAskedFor(BigDecimal number, String whole, String round, String three) {
        assertThat(Figures.whole(number)).isEqualTo(whole);
        assertThat(Figures.round(number)).isEqualTo(round);
        assertThat(Figures.decimals(number, 3)).isEqualTo(three);
    }
}
