package greenbridge.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void aHundredPerCentIsSaidOnlyWhenNothingIsLeft() {
        assertThat(new Counted(1000, 999, 0).percent()).isEqualTo(99);
        assertThat(new Counted(1000, 999, 1).percent()).isEqualTo(100);
        assertThat(new Counted(1000, 1000, 0).percent()).isEqualTo(100);
        assertThat(new Counted(3, 0, 0).percent()).isZero();
    }

    @Test
    void whereThereIsNothingToDoAllIsDone() {
        assertThat(new Counted(0, 0, 0).percent()).isEqualTo(100);
        assertThat(new Counted(0, 0, 0).left()).isZero();
    }

    @Test
    void needsThatCloseMeanwhileDoNotMakeLessThanNothing() {
        assertThat(new Counted(2, 3, 0).left()).isZero();
        assertThat(new Counted(2, 3, 0).percent()).isEqualTo(100);
    }
}
