package greenbridge.enquiry;

import greenbridge.audit.Actor;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Of a letter to several, the first so many who acknowledge. The row of the first one is the counter and is always locked before any
 * other of the bundle, so nobody waits in a circle.
 */
@Singleton
class Places {
    private final EnquiryRows rows;
    private final Threads threads;
    private final Errands errands;
    private final Audit audit;
    private final Clock clock;

    Places(EnquiryRows rows, Threads threads, Errands errands, Audit audit, Clock clock) {
        this.rows = rows;
        this.threads = threads;
        this.errands = errands;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there was one left; a letter that counts none has always one. */
    @Transactional
    boolean take(Tenant tenant, Enquiry enquiry) {
        boolean left = enquiry.mode() != Mode.FIRST_N || rows.take(tenant.id(), enquiry.bundle()) == 1;
        if (!left) {
            crowd(tenant, List.of(enquiry));
        }
        return left;
    }

    @Transactional
    void giveBack(Tenant tenant, Enquiry enquiry) {
        if (enquiry.mode() == Mode.FIRST_N) {
            rows.release(tenant.id(), enquiry.bundle());
        }
    }

    /** With the last place the others need not answer any more. */
    @Transactional
    void closeWhenFull(Tenant tenant, Enquiry taken) {
        boolean full = taken.mode() == Mode.FIRST_N
                && rows.find(tenant.id(), taken.bundle())
                        .filter(first -> first.taken() >= first.places())
                        .isPresent();
        if (full) {
            crowd(
                    tenant,
                    rows.bundle(tenant.id(), taken.bundle()).stream()
                            .filter(each -> each.id() != taken.id() && each.state() == State.NEW)
                            .toList());
        }
    }

    /** The audit last, as it wants to be written. */
    private void crowd(Tenant tenant, List<Enquiry> late) {
        var crowded = late.stream()
                .filter(each -> rows.crowd(tenant.id(), each.id(), LocalDateTime.now(clock)) == 1)
                .toList();
        if (crowded.isEmpty()) {
            return;
        }
        for (Enquiry each : crowded) {
            threads.add(tenant, each, Side.PORTAL, Said.Kind.CROWDED, null, null);
            errands.over(tenant, each);
            errands.tell(tenant, each, Side.PROVIDER, "enquiry-crowded");
        }
        audit.write(
                tenant.id(),
                crowded.stream()
                        .map(each -> Line.of(tenant.id(), Actor.SYSTEM, "enquiry.crowded", "enquiry", each.publicId())
                                .changed("state", State.NEW.name(), State.WITHDRAWN.name()))
                        .toList());
    }
}
