package greenbridge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {
    @Test
    void theDigitsOfAQuantityAreGroupedAndThoseOfAYearAreNot() {
        assertThat(whole(null, 2000, 2100).shown(2025, false)).isEqualTo("2025");
        assertThat(whole(null, 0, null).shown(12345, false)).isEqualTo("12,345");
        assertThat(whole("年", 0, 100).shown(25, false)).isEqualTo("25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e999999999", "12345678901234567890123456789012345678901", "十二"})
    void whatNobodyWritesAsAQuantityIsNoNumber(String typed) {
        assertThat(Reading.of(whole(null, 0, null), typed)).isInstanceOf(Reading.Problem.class);
    }

    private static Field whole(@Nullable String unit, long from, @Nullable Integer to) {
        return new Field(
                "k",
                "量",
                "quantity",
                Field.Type.INTEGER,
                unit,
                BigDecimal.valueOf(from),
                to == null ? null : BigDecimal.valueOf(to),
                null,
                false,
                null,
                null,
                null);
    }
}
