package greenbridge.need;

import greenbridge.account.Person;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends needs: each once, and everybody who answered is told. */
@Singleton
public class Outcomes {
    private final OutcomeRows rows;
    private final ResponseRows responses;
    private final NeedRows needs;
    private final Errands errands;
    private final Clocks clocks;

    Outcomes(OutcomeRows rows, ResponseRows responses, NeedRows needs, Errands errands, Clocks clocks) {
        this.rows = rows;
        this.responses = responses;
        this.needs = needs;
        this.errands = errands;
        this.clocks = clocks;
    }

    /** What somebody decided; the response and its value where one is taken, else the reason. */
    public record Decision(
            Outcome.Kind kind,
            @Nullable Response response,
            @Nullable Long value,
            @Nullable LocalDate startsOn,
            @Nullable String reason) {}

    /** Whether this can be said now: only a withdrawal comes before the close. */
    public boolean ripe(Need need, Outcome.Kind kind) {
        return switch (need.at(clocks.now())) {
            case CLOSED -> true;
            case OPEN -> kind == Outcome.Kind.CANCELLED;
            case DRAFT, DONE -> false;
        };
    }

    /** Whether it was the first. */
    @Transactional
    public boolean decide(Tenant tenant, Need need, Decision decision, Person by) {
        var now = clocks.now();
        // First the row of the need, as whoever hands in at the same moment does.
        if (!ripe(need, decision.kind())
                || needs.held(tenant.id(), need.id()).isEmpty()
                || rows.of(tenant.id(), need.id()).isPresent()) {
            return false;
        }
        var taken = decision.response();
        rows.insert(new Outcome(
                tenant.id(),
                need.id(),
                decision.kind(),
                taken == null ? null : taken.id(),
                decision.value(),
                decision.startsOn(),
                decision.reason(),
                by.id(),
                now));
        needs.close(tenant.id(), need.id(), now);
        errands.over(tenant, need);
        responses
                .handedIn(tenant.id(), need.id())
                .forEach(each -> errands.told(tenant, need, each, taken != null && taken.id() == each.id()));
        return true;
    }

    /** Of what was decided, by the public id of the answer; nothing where that is none of this need. */
    @ReadOnly
    public Optional<Response> choice(Tenant tenant, Need need, String publicId) {
        return responses.handedIn(tenant.id(), need.id()).stream()
                .filter(each -> each.publicId().equals(publicId))
                .findFirst();
    }
}
