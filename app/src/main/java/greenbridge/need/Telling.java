package greenbridge.need;

import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Comparator;

/** Puts together what a page tells of a need. */
@Singleton
class Telling {
    private final Needs needs;
    private final Responses responses;
    private final Asking asking;
    private final Choices choices;
    private final Clocks clocks;

    Telling(Needs needs, Responses responses, Asking asking, Choices choices, Clocks clocks) {
        this.needs = needs;
        this.responses = responses;
        this.asking = asking;
        this.choices = choices;
        this.clocks = clocks;
    }

    @ReadOnly
    public Told of(Tenant tenant, Need need) {
        var questions = asking.of(need);
        var waiting = questions.stream().filter(NeedQuestion::waits).toList();
        return new Told(
                need,
                need.at(clocks.now()),
                choices.named(need),
                needs.requirements(need),
                Step.of(need, clocks.now()),
                clocks.left(need.closesAt()),
                asking.open(need),
                questions.stream().filter(question -> !question.waits()).toList(),
                waiting.size(),
                Math.toIntExact(waiting.stream()
                        .filter(question -> question.late(clocks.today()))
                        .count()),
                waiting.stream()
                        .map(NeedQuestion::answerBy)
                        .min(Comparator.naturalOrder())
                        .map(Object::toString)
                        .orElse(null),
                responses.outcome(need).orElse(null),
                responses.awarded(tenant, need).orElse(null));
    }
}
