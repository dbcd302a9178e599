package greenbridge.need;

import greenbridge.market.Figures;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a page tells of a need.
 *
 * @param left working days until the close, today counted
 * @param asking whether questions are taken
 * @param waiting questions that have no answer yet, without their words
 * @param late how many of those wait longer than they may
 * @param outcome what came of it, with the name of whoever was chosen
 */
record Told(
        Need need,
        Need.State state,
        Choices.Named named,
        List<Requirement> requirements,
        List<Step> steps,
        int left,
        boolean asking,
        List<NeedQuestion> answered,
        int waiting,
        int late,
        @Nullable String answerBy,
        @Nullable Outcome outcome,
        @Nullable Response awarded) {

    public String closes() {
        return Step.minute(need.closesAt());
    }

    public String questionsUntil() {
        return Step.minute(need.questionsUntil());
    }

    /** With its unit; null where nothing is said. */
    public @Nullable String capacity() {
        var capacity = need.capacity();
        return capacity == null
                ? null
                : Figures.whole(capacity.stripTrailingZeros()) + " "
                        + Optional.ofNullable(need.capacityUnit()).orElse("");
    }

    public @Nullable String saving() {
        var saving = need.saving();
        return saving == null ? null : Figures.whole(saving.stripTrailingZeros());
    }
}
