package greenbridge.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.effect.Carrier;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavingsTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        var savings = new Savings(
                Map.of(Carrier.GAS, new BigDecimal("-20.5"), Carrier.ELECTRICITY, new BigDecimal("1.2E+6")));
        assertThat(savings.written()).isEqualTo("ELECTRICITY=1200000;GAS=-20.5");
        assertThat(Savings.read(savings.written()).amounts())
                .containsEntry(Carrier.GAS, new BigDecimal("-20.5"))
                .containsEntry(Carrier.ELECTRICITY, new BigDecimal("1200000"));
        assertThat(Savings.read("").none()).isTrue();
    }
}
