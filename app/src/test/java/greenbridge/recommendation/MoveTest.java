package greenbridge.recommendation;

import static greenbridge.recommendation.Direction.BANK_SIDE;
import static greenbridge.recommendation.Direction.MIIT_SIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may move what where: everything that is not in the table is refused. */
class MoveTest {
    private static final Set<String> ALLOWED = Set.of(
            "MIIT_SIDE DRAFT LOCAL_CHECK OFFICIAL",
            "MIIT_SIDE DRAFT CLOSED OFFICIAL",
            "MIIT_SIDE LOCAL_CHECK DRAFT OFFICIAL",
            "MIIT_SIDE LOCAL_CHECK RECOMMENDED OFFICIAL",
            "MIIT_SIDE LOCAL_CHECK CLOSED OFFICIAL",
            "MIIT_SIDE RECOMMENDED RECEIVED_BY_BANK BANK",
            "MIIT_SIDE RECOMMENDED CLOSED OFFICIAL",
            "MIIT_SIDE RECEIVED_BY_BANK INVESTIGATING BANK",
            "MIIT_SIDE INVESTIGATING APPROVED BANK",
            "MIIT_SIDE INVESTIGATING DECLINED BANK",
            "MIIT_SIDE APPROVED DISBURSED BANK",
            "MIIT_SIDE APPROVED CLOSED BANK",
            "MIIT_SIDE DISBURSED IN_MONITORING BANK",
            "MIIT_SIDE IN_MONITORING CLOSED BANK",
            "BANK_SIDE RECOMMENDED TAKEN_UP OFFICIAL",
            "BANK_SIDE RECOMMENDED DECLINED OFFICIAL");

    @Test
    void everyMoveThatIsAllowedIsInTheTableAndNoOther() {
        var found = new TreeSet<String>();
        for (Direction direction : Direction.values()) {
            for (State from : State.values()) {
                for (State to : State.values()) {
                    for (Side side : Side.values()) {
                        if (Move.find(direction, from, to, Set.of(side)).isPresent()) {
                            found.add(direction + " " + from + " " + to + " " + side);
                        }
                    }
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DECLINED", "CLOSED", "TAKEN_UP"})
    void whatIsOverStaysOver(State state) {
        assertThat(state.open()).isFalse();
        for (Direction direction : Direction.values()) {
            assertThat(Move.of(direction, state, EnumSet.allOf(Side.class))).isEmpty();
        }
    }

    @Test
    void onlyABankSaysThatItApprovedPaidOrDeclined() {
        for (State to : List.of(State.APPROVED, State.DISBURSED, State.IN_MONITORING)) {
            assertThat(Move.ALL.stream().filter(move -> move.to() == to).map(Move::by))
                    .containsOnly(Side.BANK);
        }
        assertThat(Move.find(MIIT_SIDE, State.INVESTIGATING, State.DECLINED, Set.of(Side.OFFICIAL)))
                .isEmpty();
        assertThat(Move.find(BANK_SIDE, State.RECOMMENDED, State.TAKEN_UP, Set.of(Side.BANK)))
                .isEmpty();
    }

    @Test
    void whoeverEndsSomethingSaysWhy() {
        assertThat(Move.ALL.stream().filter(Move::reasoned).map(move -> move.from() + " " + move.to()))
                .containsExactlyInAnyOrder(
                        "LOCAL_CHECK DRAFT",
                        "DRAFT CLOSED",
                        "LOCAL_CHECK CLOSED",
                        "RECOMMENDED CLOSED",
                        "INVESTIGATING DECLINED",
                        "APPROVED CLOSED",
                        "RECOMMENDED DECLINED");
    }
}
