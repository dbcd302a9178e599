package greenbridge.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void codesComeWithThoseAboveThem() {
        assertThat(Codes.sectors(List.of("ES01", "RR"))).containsExactlyInAnyOrder("ES01", "ES", "RR");
        assertThat(Codes.industries(List.of("I04.1", "I01"))).containsExactlyInAnyOrder("I04.1", "I04", "I01");
        assertThat(Codes.areas("140105")).containsExactlyInAnyOrder("140105", "140100", "140000");
        assertThat(Codes.areas("140000")).containsExactly("140000");
    }
}
