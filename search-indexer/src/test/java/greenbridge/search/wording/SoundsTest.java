package greenbridge.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SoundsTest {
    @Test
    void aTextIsItsSyllablesAndTheInitialsOfNeighbours() {
        Sounds sounds = Sounds.of("节能环保");
        assertThat(sounds.syllables()).containsExactly("jie neng huan bao");
        assertThat(sounds.initials()).containsExactly("jnh nhb");
    }

    @Test
    void runsAreApartAndLatinHasNoSound() {
        assertThat(Sounds.of("LED照明2024产品").syllables()).containsExactly("zhao ming", "chan pin");
        assertThat(Sounds.of("LED").syllables()).isEmpty();
    }

    @Test
    void aSecondReadingIsFoundToo() {
        assertThat(Sounds.of("重庆").syllables()).containsExactlyInAnyOrder("zhong qing", "chong qing");
    }

    @Test
    void shanxiAndShaanxiSoundApart() {
        assertThat(Sounds.of("山西省")).isEqualTo(new Sounds(List.of("shan xi sheng"), List.of("sxs")));
        assertThat(Sounds.of("陕西省")).isEqualTo(new Sounds(List.of("shaan xi sheng"), List.of("sns")));
        assertThat(asked("shaanxi").syllables()).contains("shaan xi").doesNotContain("shan xi");
        assertThat(asked("shanxi").syllables()).contains("shan xi").doesNotContain("shaan xi");
    }

    @Test
    void lettersAreReadAsWholeSyllablesInEachWayTheyCan() {
        assertThat(asked("fangan").syllables()).containsExactlyInAnyOrder("fang an", "fan gan");
        assertThat(asked("jnhb")).isEqualTo(new Sounds(List.of(), List.of("jnh nhb")));
        assertThat(asked("EMC").initials()).isEmpty();
        assertThat(Sounds.asked("jn")).isNull();
        assertThat(Sounds.asked("锅炉")).isNull();
    }

    private static Sounds asked(String letters) {
        return Objects.requireNonNull(Sounds.asked(letters));
    }
}
