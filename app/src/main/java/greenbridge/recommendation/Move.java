package greenbridge.recommendation;

import static greenbridge.recommendation.Direction.BANK_SIDE;
import static greenbridge.recommendation.Direction.MIIT_SIDE;
import static greenbridge.recommendation.Side.BANK;
import static greenbridge.recommendation.Side.OFFICIAL;
import static greenbridge.recommendation.State.APPROVED;
import static greenbridge.recommendation.State.CLOSED;
import static greenbridge.recommendation.State.DECLINED;
import static greenbridge.recommendation.State.DISBURSED;
import static greenbridge.recommendation.State.DRAFT;
import static greenbridge.recommendation.State.INVESTIGATING;
import static greenbridge.recommendation.State.IN_MONITORING;
import static greenbridge.recommendation.State.LOCAL_CHECK;
import static greenbridge.recommendation.State.RECEIVED_BY_BANK;
import static greenbridge.recommendation.State.RECOMMENDED;
import static greenbridge.recommendation.State.TAKEN_UP;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A step that may be made, and by whom. What is not in the list may not be. */
public record Move(Direction direction, State from, State to, Side by) {
    /** Closing before the loan is paid out is how the authority takes back what it recommended, and a bank what came to nothing. */
    public static final List<Move> ALL = List.of(
            new Move(MIIT_SIDE, DRAFT, LOCAL_CHECK, OFFICIAL),
            new Move(MIIT_SIDE, LOCAL_CHECK, RECOMMENDED, OFFICIAL),
            new Move(MIIT_SIDE, LOCAL_CHECK, DRAFT, OFFICIAL),
            new Move(MIIT_SIDE, DRAFT, CLOSED, OFFICIAL),
            new Move(MIIT_SIDE, LOCAL_CHECK, CLOSED, OFFICIAL),
            new Move(MIIT_SIDE, RECOMMENDED, CLOSED, OFFICIAL),
            new Move(MIIT_SIDE, RECOMMENDED, RECEIVED_BY_BANK, BANK),
            new Move(MIIT_SIDE, RECEIVED_BY_BANK, INVESTIGATING, BANK),
            new Move(MIIT_SIDE, INVESTIGATING, APPROVED, BANK),
            new Move(MIIT_SIDE, INVESTIGATING, DECLINED, BANK),
            new Move(MIIT_SIDE, APPROVED, DISBURSED, BANK),
            new Move(MIIT_SIDE, APPROVED, CLOSED, BANK),
            new Move(MIIT_SIDE, DISBURSED, IN_MONITORING, BANK),
            new Move(MIIT_SIDE, IN_MONITORING, CLOSED, BANK),
            new Move(BANK_SIDE, RECOMMENDED, TAKEN_UP, OFFICIAL),
            new Move(BANK_SIDE, RECOMMENDED, DECLINED, OFFICIAL));

    static List<Move> of(Direction direction, State from, Set<Side> sides) {
        return ALL.stream()
                .filter(move -> move.direction == direction && move.from == from && sides.contains(move.by))
                .toList();
    }

    static Optional<Move> find(Direction direction, State from, State to, Set<Side> sides) {
        return of(direction, from, sides).stream().filter(move -> move.to == to).findFirst();
    }

    /** Whoever waited wants to know why. */
    public boolean reasoned() {
        return switch (to) {
            case DECLINED, DRAFT -> true;
            case CLOSED -> from != IN_MONITORING;
            case LOCAL_CHECK,
                    RECOMMENDED,
                    RECEIVED_BY_BANK,
                    INVESTIGATING,
                    APPROVED,
                    DISBURSED,
                    IN_MONITORING,
                    TAKEN_UP -> false;
        };
    }

    /** The key of its button. */
    public String key() {
        String end = to.name().toLowerCase(Locale.ROOT);
        return "recommendation.go." + (to == CLOSED && from != IN_MONITORING ? "ended" : end);
    }
}
