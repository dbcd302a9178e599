package greenbridge.enquiry;

import greenbridge.account.Person;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What both sides say came of an enquiry. Who speaks first gives the state; where they differ each may correct itself. */
@Singleton
class Outcomes {
    private final EnquiryRows rows;
    private final OutcomeRows outcomes;
    private final Threads threads;
    private final Errands errands;
    private final Clock clock;

    Outcomes(EnquiryRows rows, OutcomeRows outcomes, Threads threads, Errands errands, Clock clock) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.threads = threads;
        this.errands = errands;
        this.clock = clock;
    }

    /** What one side tells. */
    record Telling(
            Result result,
            @Nullable Long amount,
            @Nullable LocalDate startsOn,
            Result.@Nullable Reason reason,
            @Nullable String words) {}

    /**
     * What is known.
     *
     * @param other null also as long as the own side has not spoken: nobody copies
     */
    public record Both(@Nullable Outcome own, @Nullable Outcome other) {
        public boolean differ() {
            return own != null && other != null && !own.agrees(other);
        }

        public boolean settled() {
            return own != null && other != null && own.agrees(other);
        }
    }

    @ReadOnly
    public Both of(Tenant tenant, Enquiry enquiry, Side side) {
        var all = outcomes.of(tenant.id(), enquiry.id());
        var own = by(all, side).orElse(null);
        return new Both(own, own == null ? null : by(all, side.other()).orElse(null));
    }

    /** Not what both have agreed on already, and no contract with somebody who was never talked with. */
    @Transactional
    Step tell(Tenant tenant, Enquiry seen, Side side, Telling told, Person person) {
        if (told.result() == Result.WON && seen.contactedAt() == null) {
            return new Step.Moved();
        }
        var all = outcomes.of(tenant.id(), seen.id());
        var before = by(all, side);
        var other = by(all, side.other());
        boolean settled =
                before.isPresent() && other.filter(before.get()::agrees).isPresent();
        var outcome = new Outcome(
                tenant.id(),
                seen.id(),
                side,
                told.result(),
                told.amount(),
                told.startsOn(),
                told.reason(),
                told.words(),
                person.id(),
                LocalDateTime.now(clock));
        boolean first = other.isEmpty() || other.get().agrees(outcome);
        State to = first ? told.result().state() : seen.state();
        if (settled || rows.end(tenant.id(), seen.id(), seen.revision(), to, outcome.toldAt()) != 1) {
            return new Step.Moved();
        }
        outcomes.delete(tenant.id(), seen.id(), side);
        outcomes.insert(outcome);
        threads.add(tenant, seen, side, Said.Kind.TOLD, null, person);
        errands.over(tenant, seen);
        if (other.isEmpty() && !(seen.broker() && side == Side.SEEKER)) {
            errands.ask(tenant, seen, side.other(), Errands.OUTCOME, null);
            errands.write(tenant, seen, side.other(), "enquiry-outcome");
        } else if (!first) {
            errands.tell(tenant, seen, side.other(), "enquiry-differs");
        }
        return new Step.Done(rows.find(tenant.id(), seen.publicId()).orElseThrow());
    }

    private static Optional<Outcome> by(List<Outcome> all, Side side) {
        return all.stream().filter(each -> each.side() == side).findFirst();
    }
}
