package greenbridge.chance;

import greenbridge.match.Candidate;
import greenbridge.match.Hop;
import greenbridge.match.Matching;
import greenbridge.match.Wanted;
import greenbridge.need.Need;
import greenbridge.need.Needs;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the first candidates of each open need. Each need in a transaction of its own that holds its row: what is killed in between is
 * computed by somebody else, and two never compute the same.
 */
@Singleton
public class Keeping {
    /** Of each hop. */
    public static final int FIRST = 20;

    /** So many are looked for at once: what is new does not wait for the end of a run. */
    static final int PIECE = 50;

    private static final Duration AGAIN = Duration.ofMinutes(10);

    /** After which companies, products and entries that came or went meanwhile are looked for. */
    private static final Duration OLD = Duration.ofDays(1);

    private final KeptNeedRows kept;
    private final KeptMatchRows matches;
    private final Holders holders;
    private final Needs needs;
    private final Matching matching;
    private final Tenants tenants;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Keeping(
            KeptNeedRows kept,
            KeptMatchRows matches,
            Holders holders,
            Needs needs,
            Matching matching,
            Tenants tenants,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.kept = kept;
        this.matches = matches;
        this.holders = holders;
        this.needs = needs;
        this.matching = matching;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Now, and after whoever does it already. */
    public void compute(Tenant tenant, Need need) {
        kept.enrol(tenant.id(), need.id());
        transactions.executeWrite(status -> {
            kept.lock(tenant.id(), need.id());
            keep(tenant, need);
            return true;
        });
    }

    /** Its candidates are of no use any more. */
    void forget(KeptNeed closed) {
        transactions.executeWrite(status -> {
            kept.lock(closed.tenantId(), closed.needId());
            matches.clear(closed.tenantId(), closed.needId());
            kept.delete(closed.tenantId(), closed.needId());
            return true;
        });
    }

    /** Those that are new, changed, asked for again or old, as many as fit into a piece. */
    List<KeptNeed> stale() {
        var now = LocalDateTime.now(clock);
        return kept.stale(everyone(), now, now.minus(AGAIN), now.minus(OLD), PIECE);
    }

    /** Those that closed. */
    List<KeptNeed> closed() {
        return kept.closed(everyone(), LocalDateTime.now(clock), PIECE);
    }

    /** Whether it was left to do. Who fails says so, and it is tried again later. */
    boolean computed(KeptNeed seen) {
        var tenant = tenants.byId(seen.tenantId()).orElseThrow();
        if (seen.fresh()) {
            kept.enrol(tenant.id(), seen.needId());
        }
        try {
            return transactions.executeWrite(status -> claimed(tenant, seen));
        } catch (RuntimeException trouble) {
            kept.failed(tenant.id(), seen.needId(), LocalDateTime.now(clock));
            throw trouble;
        }
    }

    private boolean claimed(Tenant tenant, KeptNeed seen) {
        var free = kept.claim(tenant.id(), seen.needId()).filter(row -> row.unchanged(seen));
        var open = needs.byId(tenant, seen.needId()).filter(need -> needs.state(need) == Need.State.OPEN);
        if (free.isEmpty() || open.isEmpty()) {
            return false;
        }
        keep(tenant, open.get());
        return true;
    }

    /** What the search engine did not answer is tried again later; until then what the database says is better than nothing. */
    private void keep(Tenant tenant, Need need) {
        var now = LocalDateTime.now(clock);
        var found = matching.of(tenant, Wanted.of(need));
        var organisations = holders.of(tenant, found, FIRST);
        var rows = new ArrayList<KeptMatch>();
        for (Hop hop : Hop.values()) {
            int position = 0;
            for (Candidate candidate : found.hop(hop).stream().limit(FIRST).toList()) {
                position++;
                rows.add(KeptMatch.of(
                        tenant.id(), need.id(), position, candidate, organisations.get(candidate.publicId())));
            }
        }
        matches.clear(tenant.id(), need.id());
        if (!rows.isEmpty()) {
            matches.insert(rows);
        }
        kept.computed(tenant.id(), need.id(), need.revision(), RuleVersion.NOW, now, found.degraded() ? now : null);
    }

    private List<Integer> everyone() {
        return List.copyOf(
                tenants.everyone("Whoever asks, what was published is matched").ids());
    }
}
