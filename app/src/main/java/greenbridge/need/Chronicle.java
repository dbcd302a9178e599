package greenbridge.need;

import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what has happened already, each with its day: for samples. Nobody is told of it. */
@Singleton
public class Chronicle {
    private final NeedRows rows;
    private final RequirementRows requirements;
    private final ResponseRows responses;
    private final AnswerRows answers;
    private final OutcomeRows outcomes;
    private final Drafting drafting;

    Chronicle(
            NeedRows rows,
            RequirementRows requirements,
            ResponseRows responses,
            AnswerRows answers,
            OutcomeRows outcomes,
            Drafting drafting) {
        this.rows = rows;
        this.requirements = requirements;
        this.responses = responses;
        this.answers = answers;
        this.outcomes = outcomes;
        this.drafting = drafting;
    }

    /**
     * What was offered.
     *
     * @param offer as greenbridge.proposal.Offer keeps it
     * @param typed the same by the fields of the form
     */
    public record Offered(
            long organisationId,
            String words,
            LocalDate validUntil,
            Map<String, String> offer,
            Map<String, String> typed,
            LocalDateTime at) {}

    /** A need and the answers that came; every requirement is met by all of them. */
    @Transactional
    public Need write(
            Tenant tenant,
            Unit owner,
            Stated stated,
            List<Needs.Asked> asked,
            LocalDateTime publishedAt,
            List<Offered> offered) {
        var need = drafting.publish(owner, stated, asked, publishedAt, offered.size(), true);
        var there = requirements.of(tenant.id(), need.id());
        offered.forEach(each -> answer(tenant, need, there, each));
        return need;
    }

    private void answer(Tenant tenant, Need need, List<Requirement> asked, Offered offered) {
        var typed = new HashMap<>(offered.typed());
        typed.put("words", offered.words());
        typed.put("validUntil", offered.validUntil().toString());
        asked.forEach(each -> typed.put(each.field(), Answer.Verdict.YES.name()));
        rows(tenant, need, offered, Map.copyOf(typed));
        var response =
                responses.of(tenant.id(), need.id(), offered.organisationId()).orElseThrow();
        asked.forEach(
                each -> answers.insert(new Answer(tenant.id(), response.id(), each.id(), Answer.Verdict.YES, null)));
    }

    private void rows(Tenant tenant, Need need, Offered offered, Map<String, String> typed) {
        long id = Ids.next();
        responses.begin(tenant.id(), id, Ids.random(), need.id(), offered.organisationId(), typed);
        responses.handIn(
                tenant.id(), id, 0, typed, offered.words(), offered.validUntil(), offered.offer(), offered.at());
    }

    /** The contract went to this organisation; the need as it stands then. */
    @Transactional
    public Need award(Tenant tenant, Need need, long organisation, long value, long person, LocalDateTime at) {
        var taken = responses.of(tenant.id(), need.id(), organisation).orElseThrow();
        outcomes.insert(new Outcome(
                tenant.id(),
                need.id(),
                Outcome.Kind.AWARDED,
                taken.id(),
                value,
                at.toLocalDate().plusDays(30),
                null,
                person,
                at));
        return rows.byId(tenant.id(), need.id()).orElseThrow();
    }
}
