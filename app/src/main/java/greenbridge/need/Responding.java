package greenbridge.need;

import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drafts an answer, hands it in, changes it until the close, takes it back. A step is made on the revision that was seen and on the row
 * of the need, so that answers which come at once are counted one after the other.
 */
@Singleton
class Responding {
    private final ResponseRows rows;
    private final AnswerRows answers;
    private final NeedRows needs;
    private final Invitations invitations;
    private final Errands errands;
    private final Clocks clocks;

    Responding(
            ResponseRows rows,
            AnswerRows answers,
            NeedRows needs,
            Invitations invitations,
            Errands errands,
            Clocks clocks) {
        this.rows = rows;
        this.answers = answers;
        this.needs = needs;
        this.invitations = invitations;
        this.errands = errands;
        this.clocks = clocks;
    }

    /** What is handed in. */
    record Content(
            String words, LocalDate validUntil, @Nullable Map<String, String> offer, List<Said> said) {}

    /** To one requirement. */
    record Said(
            long requirement,
            Answer.Verdict verdict,
            @Nullable String words) {}

    enum Step {
        DONE,
        /** Somebody else changed it meanwhile. */
        MOVED,
        /** Closed, or as many as are counted have come. */
        CLOSED
    }

    /** Whether an organisation may answer as the need goes. */
    boolean may(Need need, long organisation) {
        return organisation != need.organisationId()
                && (need.mode() != Need.Mode.INVITED || invitations.invited(need, organisation));
    }

    /** The draft, begun where there was none; kept only where it still is as it was seen. */
    @Transactional
    public boolean keep(Tenant tenant, Need need, long organisation, int seen, Map<String, String> typed) {
        return begun(tenant, need, organisation, typed)
                .filter(response -> rows.keep(tenant.id(), response.id(), seen, typed) == 1)
                .isPresent();
    }

    @Transactional
    public Step handIn(
            Tenant tenant, Need need, long organisation, int seen, Map<String, String> typed, Content content) {
        var now = clocks.now();
        // Before the answer, whose key to the need would lock its row for reading and keep two who come at once from
        // each other.
        needs.held(tenant.id(), need.id());
        var response = begun(tenant, need, organisation, typed).orElseThrow();
        if (response.revision() != seen) {
            return Step.MOVED;
        }
        int open = response.counts()
                ? needs.hold(tenant.id(), need.id(), 0, now)
                : needs.count(tenant.id(), need.id(), now);
        if (open == 0) {
            return Step.CLOSED;
        }
        if (rows.handIn(
                        tenant.id(),
                        response.id(),
                        seen,
                        typed,
                        content.words(),
                        content.validUntil(),
                        content.offer(),
                        now)
                == 0) {
            throw new Moved();
        }
        answers.drop(tenant.id(), response.id());
        content.said()
                .forEach(said -> answers.insert(
                        new Answer(tenant.id(), response.id(), said.requirement(), said.verdict(), said.words())));
        if (!response.counts()) {
            errands.handedIn(tenant, need);
        }
        return Step.DONE;
    }

    @Transactional
    public Step withdraw(Tenant tenant, Need need, Response response, int seen) {
        var now = clocks.now();
        if (needs.hold(tenant.id(), need.id(), 1, now) == 0) {
            return Step.CLOSED;
        }
        if (rows.withdraw(tenant.id(), response.id(), seen, now) == 0) {
            throw new Moved();
        }
        return Step.DONE;
    }

    /** Takes back what was counted in the same transaction. */
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Optional<Response> begun(Tenant tenant, Need need, long organisation, Map<String, String> typed) {
        rows.begin(tenant.id(), Ids.next(), Ids.random(), need.id(), organisation, typed);
        return rows.of(tenant.id(), need.id(), organisation);
    }
}
