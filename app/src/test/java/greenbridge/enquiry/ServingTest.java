package greenbridge.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServingTest {
    private static final List<String> TAIYUAN = List.of("太原市", "山西省");

    @Test
    void whoSaysNothingServesThePortalAndWhoNamesPlacesServesThose() {
        assertThat(Serving.serves(null, TAIYUAN)).isTrue();
        assertThat(Serving.serves(" ", TAIYUAN)).isTrue();
        assertThat(Serving.serves("太原及周边地区", TAIYUAN)).isTrue();
        assertThat(Serving.serves("山西、陕西", TAIYUAN)).isTrue();
        assertThat(Serving.serves("全国", TAIYUAN)).isTrue();
        assertThat(Serving.serves("大同市", TAIYUAN)).isFalse();
    }

    @Test
    void whereThePlaceIsUnknownNobodyIsLeftOut() {
        assertThat(Serving.serves("大同市", List.of())).isTrue();
    }
}
