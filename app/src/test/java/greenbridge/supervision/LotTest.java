package greenbridge.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LotTest {
    private static final List<String> ALL = List.of("aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc", "dddddddddddd");

    /** By hand: {@code printf 'seed:bbbbbbbbbbbb' | sha256sum}. */
    @Test
    void theHashIsTheOneThatAnybodyComputes() {
        assertThat(Lot.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrder() {
        var drawn = Lot.draw("seed", ALL, 2);
        assertThat(drawn).hasSize(2).isEqualTo(Lot.draw("seed", ALL.reversed(), 2));
        assertThat(Lot.hash("seed:" + drawn.get(0))).isLessThan(Lot.hash("seed:" + drawn.get(1)));
    }

    @Test
    void anotherSeedDrawsOtherwise() {
        assertThat(List.of("1", "2", "3", "4", "5", "6").stream()
                        .map(seed -> Lot.draw(seed, ALL, 1))
                        .distinct())
                .hasSizeGreaterThan(1);
    }
}
