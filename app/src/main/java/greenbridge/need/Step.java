package greenbridge.need;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A moment in the life of a need.
 *
 * @param here the moment at which it is looked at
 */
public record Step(LocalDateTime moment, String key, boolean past, boolean here) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static List<Step> of(Need need, LocalDateTime now) {
        var steps = new ArrayList<Step>();
        add(steps, need.publishedAt(), "need.step.published", now);
        add(steps, need.questionsUntil(), "need.step.questions", now);
        add(steps, need.closesAt(), "need.step.closes", now);
        add(steps, need.decidedAt(), "need.step.outcome", now);
        steps.add(new Step(now.withNano(0), "need.step.now", false, true));
        steps.sort(Comparator.comparing(Step::moment));
        return List.copyOf(steps);
    }

    public String at() {
        return minute(moment);
    }

    static String minute(LocalDateTime at) {
        return MINUTES.format(at);
    }

    private static void add(List<Step> steps, @Nullable LocalDateTime at, String key, LocalDateTime now) {
        if (at != null) {
            steps.add(new Step(at, key, !now.isBefore(at), false));
        }
    }
}
