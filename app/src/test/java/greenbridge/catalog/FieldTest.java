package greenbridge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldTest {
    @Test
    void theDigitsOfAQuantityAreGroupedAndThoseOfAYearAreNot() {
        assertThat(whole(null, 2000, 2100).shown(2025, false)).isEqualTo("2025");
        assertThat(whole(null, 0, null).shown(12345, false)).isEqualTo("12,345");
        assertThat(whole("年", 0, 100).shown(25, false)).isEqualTo("25");
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
