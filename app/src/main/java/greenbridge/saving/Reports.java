package greenbridge.saving;

import greenbridge.account.Person;
import greenbridge.effect.Carrier;
import greenbridge.effect.Effect;
import greenbridge.effect.Factors;
import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was measured in a year: entered by one side, then verified or returned by the third party. */
@Singleton
public class Reports {
    private final ReportRows rows;
    private final Factors factors;
    private final Errands errands;
    private final Clock clock;

    Reports(ReportRows rows, Factors factors, Errands errands, Clock clock) {
        this.rows = rows;
        this.factors = factors;
        this.errands = errands;
        this.clock = clock;
    }

    /**
     * What somebody says of a year.
     *
     * @param seen revision of the report that stood there, or nothing
     */
    record Said(
            int year,
            Map<Carrier, BigDecimal> saved,
            BigDecimal money,
            @Nullable String words,
            @Nullable Integer seen) {}

    /** By the factors of the last day of the year. */
    Effect effect(int year, Map<Carrier, BigDecimal> saved) {
        return factors.on(LocalDate.of(year, 12, 31)).of(saved);
    }

    /** The same as it was computed when it was entered. */
    public Effect effect(Report report) {
        return factors.on(report.factorsOn()).of(report.saved());
    }

    /** What was entered, where nobody else was there meanwhile. */
    @Transactional
    Optional<Report> enter(Tenant tenant, Account account, Said said, boolean byCompany, Person person) {
        var there = account.report(said.year());
        if (!Objects.equals(there.map(Report::revision).orElse(null), said.seen())) {
            return Optional.empty();
        }
        var plan = account.agreed().filter(each -> each.covers(said.year())).orElseThrow();
        var report = made(plan, said, there.orElse(null), byCompany, person);
        if (there.isPresent()) {
            if (rows.open(tenant.id(), report.id(), there.get().revision()) == 0) {
                return Optional.empty();
            }
            rows.replace(report);
        } else {
            rows.insert(report);
            boolean first = rows.of(tenant.id(), List.of(plan.contractId())).stream()
                    .anyMatch(each -> each.id() == report.id());
            if (!first) {
                return Optional.empty();
            }
        }
        boolean last = account.missing(LocalDate.now(clock)).stream().allMatch(year -> year == said.year());
        errands.reported(tenant, account, report, last);
        return Optional.of(report);
    }

    /** Whether it still waited for that as it was seen. */
    @Transactional
    boolean decide(Tenant tenant, Matter matter, Report seen, Person person, @Nullable String reason) {
        var account = matter.account();
        var verifier = account.agreed().map(Plan::verifierId);
        if (verifier.isEmpty() || !matter.decides(seen)) {
            return false;
        }
        var state = reason == null ? Report.State.VERIFIED : Report.State.RETURNED;
        boolean first = rows.decide(
                        tenant.id(),
                        seen.id(),
                        seen.revision(),
                        state,
                        verifier.get(),
                        person.id(),
                        LocalDateTime.now(clock),
                        reason)
                == 1;
        if (first) {
            errands.decided(tenant, account, seen, state);
        }
        return first;
    }

    private Report made(Plan plan, Said said, @Nullable Report there, boolean byCompany, Person person) {
        var effect = effect(said.year(), said.saved());
        var amounts = new TreeMap<String, String>();
        said.saved().forEach((carrier, amount) -> amounts.put(carrier.name(), amount.toPlainString()));
        return new Report(
                plan.tenantId(),
                there == null ? Ids.next() : there.id(),
                there == null ? Ids.random() : there.publicId(),
                plan.contractId(),
                said.year(),
                plan.revision(),
                Report.State.ENTERED,
                there == null ? 0 : there.revision() + 1,
                amounts,
                said.money(),
                said.words(),
                effect.formula(),
                effect.on(),
                effect.coal().low(),
                effect.coal().high(),
                effect.anyCo2() ? effect.co2().low() : null,
                effect.anyCo2() ? effect.co2().high() : null,
                byCompany,
                person.id(),
                LocalDateTime.now(clock),
                null,
                null,
                null,
                null);
    }
}
