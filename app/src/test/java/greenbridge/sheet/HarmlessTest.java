package greenbridge.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+x", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''-2x", "＝1+1"})
    void whatCouldBeAFormulaIsTextAndComesBackAsItWas(String text) {
        String cell = Harmless.of(text);
        assertThat(cell).isEqualTo("'" + text);
        assertThat(Harmless.original(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "锅炉", "-5", "-0.25", "+3", "'quoted'", "a=b", "1-2"})
    void whatCannotIsLeftAlone(String text) {
        assertThat(Harmless.of(text)).isEqualTo(text);
        assertThat(Harmless.original(text)).isEqualTo(text);
    }
}
