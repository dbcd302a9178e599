package greenbridge.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterTest {
    @Test
    void aCityHasItsCountiesAndAProvinceItsCities() {
        assertThat(EnergyUsers.Filter.of("140105", null, null).areas()).isEqualTo("140105%");
        assertThat(EnergyUsers.Filter.of("140100", null, null).areas()).isEqualTo("1401%");
        assertThat(EnergyUsers.Filter.of("140000", null, null).areas()).isEqualTo("14%");
        assertThat(EnergyUsers.Filter.of("", null, null).areas()).isEqualTo("%");
    }

    @Test
    void whatIsNoCodeAsksNothing() {
        var filter = EnergyUsers.Filter.of("1401%", "I03' OR 1", "yes");
        assertThat(filter).isEqualTo(new EnergyUsers.Filter("", "", false));
        assertThat(filter.query()).isEqualTo("area=&industry=");
    }

    @Test
    void itIsSaidAgainAsItWasAsked() {
        assertThat(EnergyUsers.Filter.of("140100", "I04.1", "1").query()).isEqualTo("area=140100&industry=I04.1&all=1");
    }
}
