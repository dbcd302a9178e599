package greenbridge.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ServingTest {
    private static final List<String> TAIYUAN = List.of("太原市", "山西省");

    @Test
    void whoNamesPlacesServesThose() {
        assertThat(serves("太原及周边地区", TAIYUAN)).isTrue();
        assertThat(serves("山西、陕西", TAIYUAN)).isTrue();
        assertThat(serves("全国", TAIYUAN)).isTrue();
        assertThat(serves("大同市", TAIYUAN)).isFalse();
    }

    @Test
    void whereThePlaceIsUnknownNobodyIsLeftOut() {
        assertThat(serves("大同市", List.of())).isTrue();
    }

    private static boolean serves(String regions, List<String> names) {
        return Pattern.compile(Serving.words(names)).matcher(regions).find();
    }
}
