package greenbridge.fact;

import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ledger of figures. */
@Singleton
public class Facts {
    private final FactRows rows;
    private final Clock clock;

    Facts(FactRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A figure to be written down. */
    public record Entered(
            String fact, int ofYear, String value, @Nullable String unit) {}

    /** Each figure of each year as it counts now. */
    @ReadOnly
    public List<Fact> of(Tenant tenant, long organisation) {
        return rows.newest(tenant.id(), organisation);
    }

    /**
     * In the transaction of the caller. What is there already with the same value and unit is left as it is, with its source.
     *
     * @return what is new
     */
    @Transactional
    public List<Fact> enter(
            Tenant tenant,
            long organisation,
            List<Entered> entered,
            Fact.Source source,
            @Nullable String reference,
            long by) {
        var known = of(tenant, organisation);
        var now = LocalDateTime.now(clock);
        var added = entered.stream()
                .filter(each -> known.stream().noneMatch(fact -> same(fact, each)))
                .map(each -> new Fact(
                        tenant.id(),
                        Ids.next(),
                        organisation,
                        each.fact(),
                        each.ofYear(),
                        each.value(),
                        each.unit(),
                        source,
                        reference,
                        by,
                        now))
                .toList();
        if (!added.isEmpty()) {
            rows.insert(added);
        }
        return added;
    }

    private static boolean same(Fact fact, Entered entered) {
        return fact.of(entered.fact(), entered.ofYear())
                && fact.value().equals(entered.value())
                && Objects.equals(fact.unit(), entered.unit());
    }
}
