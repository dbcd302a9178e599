package greenbridge.need;

import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers for whoever may read them. Before the close of a need whose answers are sealed that is their author alone. */
@Singleton
public class Responses {
    private final ResponseRows rows;
    private final AnswerRows answers;
    private final OutcomeRows outcomes;
    private final Clocks clocks;

    Responses(ResponseRows rows, AnswerRows answers, OutcomeRows outcomes, Clocks clocks) {
        this.rows = rows;
        this.answers = answers;
        this.outcomes = outcomes;
        this.clocks = clocks;
    }

    /** What whoever asked for it may read now: handed in and not withdrawn. */
    @ReadOnly
    public List<Response> opened(Tenant tenant, Need need) {
        return need.unsealed(clocks.now()) ? rows.handedIn(tenant.id(), need.id()) : List.of();
    }

    /** The one that was taken. */
    @ReadOnly
    public Optional<Response> awarded(Tenant tenant, Need need) {
        return outcome(need)
                .map(Outcome::responseId)
                .filter(Objects::nonNull)
                .flatMap(id -> rows.byId(tenant.id(), id));
    }

    @ReadOnly
    public Optional<Outcome> outcome(Need need) {
        return outcomes.of(need.tenantId(), need.id());
    }

    /** For its author. */
    @ReadOnly
    Optional<Response> of(Tenant tenant, Need need, long organisation) {
        return rows.of(tenant.id(), need.id(), organisation);
    }

    @ReadOnly
    public List<Response> by(Tenant tenant, Collection<Long> organisations) {
        return organisations.isEmpty() ? List.of() : rows.by(tenant.id(), organisations);
    }

    /** By the number of the response and of the requirement. */
    @ReadOnly
    Map<Long, Map<Long, Answer>> answers(Tenant tenant, Collection<Response> of) {
        return of.isEmpty()
                ? Map.of()
                : answers.of(tenant.id(), of.stream().map(Response::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                Answer::responseId, Collectors.toMap(Answer::requirementId, Function.identity())));
    }
}
