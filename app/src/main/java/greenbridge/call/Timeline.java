package greenbridge.call;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All days of a call in their order, with the moment at which it is looked at among them. */
final class Timeline {
    static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Timeline() {}

    static List<Step> of(Call call, LocalDateTime now) {
        var steps = new ArrayList<Step>();
        add(steps, call.publishedAt(), "call.step.published", now);
        add(steps, call.opensAt(), "call.step.opens", now);
        add(steps, call.questionsUntil(), "call.step.questions", now);
        add(steps, call.answersBy(), "call.step.answers", now);
        add(steps, call.closesAt(), "call.step.closes", now);
        if (call.closesAt() != null && call.graceMinutes() > 0) {
            add(steps, call.closesAt().plusMinutes(call.graceMinutes()), "call.step.grace", now);
        }
        call.detail()
                .dates()
                .forEach(date ->
                        steps.add(new Step(date.at(), null, date.zh(), date.en(), !now.isBefore(date.at()), false)));
        add(steps, call.cancelledAt(), "call.step.cancelled", now);
        steps.add(new Step(now, "call.step.now", "", "", false, true));
        steps.sort(Comparator.comparing(Step::moment));
        return List.copyOf(steps);
    }

    static String minute(@Nullable LocalDateTime at) {
        return at == null ? "" : MINUTES.format(at);
    }

    private static void add(List<Step> steps, @Nullable LocalDateTime at, String key, LocalDateTime now) {
        if (at != null) {
            steps.add(new Step(at, key, "", "", !now.isBefore(at), false));
        }
    }
}
