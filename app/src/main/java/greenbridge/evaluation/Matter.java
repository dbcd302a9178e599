package greenbridge.evaluation;

import greenbridge.organisation.Unit;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as one of its sides, or the city, looks at it.
 *
 * @param orders may act for the enterprise
 * @param evaluates may act for the agency
 * @param left days for filing; below 0 when they are over
 */
record Matter(
        Evaluation evaluation,
        Rulebook rulebook,
        Unit enterprise,
        Unit agency,
        boolean orders,
        boolean evaluates,
        boolean late,
        @Nullable Long left) {
    static Matter of(
            Evaluation evaluation,
            Rulebook rulebook,
            Unit enterprise,
            Unit agency,
            boolean orders,
            boolean evaluates,
            LocalDate today) {
        return new Matter(
                evaluation,
                rulebook,
                enterprise,
                agency,
                orders,
                evaluates,
                evaluation.late(today),
                evaluation.left(today));
    }

    /** Days after the last good one. */
    public long overdue() {
        return -Objects.requireNonNullElse(left, 0L);
    }

    /** The first day on which it may be removed; nothing before it is filed. */
    public @Nullable LocalDate keptUntil() {
        LocalDate filed = evaluation.filedOn();
        return filed == null ? null : rulebook.keptUntil(filed);
    }
}
