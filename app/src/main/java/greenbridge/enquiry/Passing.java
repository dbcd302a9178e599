package greenbridge.enquiry;

import greenbridge.account.Person;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what somebody let lie to the next in line, who gets the seeker's first words and nothing of what was written since. In one
 * transaction with what is recorded of the late one.
 */
@Singleton
class Passing {
    private final EnquiryRows rows;
    private final NextInLine line;
    private final Dispatch dispatch;
    private final Threads threads;
    private final Errands errands;
    private final Clock clock;

    Passing(EnquiryRows rows, NextInLine line, Dispatch dispatch, Threads threads, Errands errands, Clock clock) {
        this.rows = rows;
        this.line = line;
        this.dispatch = dispatch;
        this.threads = threads;
        this.errands = errands;
        this.clock = clock;
    }

    /**
     * The new enquiry, where somebody was left.
     *
     * @param person who asked for it; null for the portal by the clock
     */
    @Transactional
    Step pass(Tenant tenant, Enquiry late, LocalDate day, @Nullable Person person) {
        if (!late.lapsed(day)) {
            return new Step.Moved();
        }
        var next = line.after(tenant, late, day);
        if (next.isEmpty()) {
            return new Step.Nobody();
        }
        // Of two who pass it on at once one sends. The place that the late one took is free again.
        boolean held = late.mode() == Mode.FIRST_N && late.acknowledgedAt() != null;
        if (held) {
            rows.release(tenant.id(), late.bundle());
        }
        if (rows.pass(tenant.id(), late.id(), late.revision(), LocalDateTime.now(clock)) != 1) {
            if (held) {
                rows.take(tenant.id(), late.bundle());
            }
            return new Step.Moved();
        }
        var sent = dispatch.send(
                tenant, Listings.about(tenant, next.get()), Letter.of(late), late.bundle(), late.places(), late);
        rows.passedTo(tenant.id(), late.id(), sent.publicId());
        threads.add(tenant, late, person == null ? Side.PORTAL : Side.SEEKER, Said.Kind.PASSED, null, person);
        errands.over(tenant, late);
        errands.tell(tenant, late, Side.PROVIDER, "enquiry-passed-on");
        errands.write(tenant, sent, Side.SEEKER, "enquiry-passed");
        return new Step.Done(sent);
    }
}
