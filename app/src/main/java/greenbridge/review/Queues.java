package greenbridge.review;

import greenbridge.application.Application;
import greenbridge.call.Call;
import greenbridge.oversight.Oversight;
import greenbridge.pack.Pack;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applications in lists; each list is one statement, however long it is. */
@Singleton
class Queues {
    private static final int ANY = -1;

    private final QueueRows rows;

    Queues(QueueRows rows) {
        this.rows = rows;
    }

    @ReadOnly
    List<Tally> tallies(Tenant tenant) {
        return rows.tallies(tenant.id());
    }

    @ReadOnly
    List<Queued> queue(Tenant tenant, Call call, String reach, ReviewsPages.Chosen chosen, long after, int most) {
        var tier = chosen.tier();
        return rows.queue(
                tenant.id(),
                call.id(),
                after,
                reach,
                chosen.state(),
                tier == null ? ANY : tier,
                chosen.outcome(),
                within(chosen.area()),
                containing(chosen.q()),
                most);
    }

    /** The open task of an application, and whose it is. */
    @ReadOnly
    Optional<Holding> holding(Tenant tenant, Application application) {
        return rows.holding(tenant.id(), application.publicId());
    }

    /** Sealed calls tell how many there are and nothing else. */
    static ReviewsPages.Round round(Actor actor, Call call, Pack pack, boolean sealed, List<Tally> tallies) {
        var own = tallies.stream().filter(tally -> tally.callId() == call.id()).toList();
        long seen = own.stream()
                .filter(tally -> Oversight.sees(actor, pack, tally.tier(), tally.area()))
                .mapToLong(Tally::n)
                .sum();
        long waiting = own.stream()
                .filter(tally -> tally.state() == Application.State.IN_REVIEW)
                .filter(tally -> Oversight.acts(actor, pack, tally.tier(), tally.area()))
                .mapToLong(Tally::n)
                .sum();
        return new ReviewsPages.Round(call, sealed, sealed ? 0 : waiting, seen);
    }

    /** A city with its counties. */
    private static @Nullable String within(@Nullable String area) {
        return area == null ? null : area.replaceFirst("00$", "") + "%";
    }

    /** Whatever somebody types is looked for as it is. */
    static @Nullable String containing(@Nullable String words) {
        return words == null ? null : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
