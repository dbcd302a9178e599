package greenbridge.demo;

import greenbridge.recommendation.Direction;
import greenbridge.recommendation.Side;
import greenbridge.recommendation.State;
import java.util.ArrayList;
import java.util.List;

/**
 * A step on the way of a recommendation.
 *
 * @param after so many days after it was recommended
 */
record Leg(State state, Side side, int after) {
    private static final List<Leg> TO_BANKS = List.of(
            new Leg(State.DRAFT, Side.OFFICIAL, -10),
            new Leg(State.LOCAL_CHECK, Side.OFFICIAL, -7),
            new Leg(State.RECOMMENDED, Side.OFFICIAL, 0),
            new Leg(State.RECEIVED_BY_BANK, Side.BANK, 3),
            new Leg(State.INVESTIGATING, Side.BANK, 9),
            new Leg(State.APPROVED, Side.BANK, 38),
            new Leg(State.DISBURSED, Side.BANK, 52),
            new Leg(State.IN_MONITORING, Side.BANK, 54));
    private static final List<Leg> FROM_BANKS =
            List.of(new Leg(State.RECOMMENDED, Side.BANK, 0), new Leg(State.TAKEN_UP, Side.OFFICIAL, 20));
    private static final Leg REFUSED = new Leg(State.DECLINED, Side.BANK, 33);

    /** As far as this state. */
    static List<Leg> to(Direction direction, State last) {
        boolean refused = last == State.DECLINED;
        var legs = new ArrayList<Leg>();
        for (Leg leg : direction == Direction.MIIT_SIDE ? TO_BANKS : FROM_BANKS) {
            legs.add(leg);
            if (leg.state() == (refused ? State.INVESTIGATING : last)) {
                break;
            }
        }
        if (refused) {
            legs.add(REFUSED);
        }
        return legs;
    }
}
