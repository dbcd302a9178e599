package greenbridge.evaluation;

import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.permission.Permission;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Area;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What cities sum up for the province. A report is filed on the day on which it is, never on an earlier one, so what is confirmed after
 * its period stays right.
 */
@Singleton
class Summaries {
    /** Of a city, to confirm what it sums up. */
    static final String TASK = "evaluation-summary";

    private final SummaryRows rows;
    private final EvaluationRows evaluations;
    private final WasteRows wastes;
    private final Cities cities;
    private final Tasks tasks;
    private final Clock clock;

    Summaries(SummaryRows rows, EvaluationRows evaluations, WasteRows wastes, Cities cities, Tasks tasks, Clock clock) {
        this.rows = rows;
        this.evaluations = evaluations;
        this.wastes = wastes;
        this.cities = cities;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Opens what is due for every period that is over since the first report was filed; where none was filed nothing is owed. Does
     * nothing again that was done, whoever did it.
     *
     * @return how many were opened
     */
    @Transactional
    int open(Tenant tenant, Rulebook rulebook) {
        var since = evaluations.firstFiling(tenant.id());
        if (since.isEmpty()) {
            return 0;
        }
        var known = new HashSet<>(rows.known(tenant.id()));
        int opened = 0;
        for (Period period : Period.ended(since.get(), LocalDate.now(clock))) {
            for (Area city : cities.of(tenant)) {
                if (!known.contains(city.code() + " " + period.year() + " " + period.quarter())) {
                    opened += open(tenant, rulebook, city, period);
                }
            }
        }
        return opened;
    }

    private int open(Tenant tenant, Rulebook rulebook, Area city, Period period) {
        String publicId = Ids.random();
        var due = rulebook.due(period);
        int opened = rows.open(
                tenant.id(), Ids.next(), publicId, rulebook.code(), city.code(), period.year(), period.quarter(), due);
        if (opened == 1) {
            String about = period.whole()
                    ? city.nameZh() + " " + period.year()
                    : city.nameZh() + " " + period.year() + " Q" + period.quarter();
            var officials = new To.Officials(Permission.APPLICATION_CHECK, city.code());
            String path = "workbench/evaluation-summaries/" + publicId;
            tasks.ask(tenant, new Asked(TASK, publicId, about, path, officials, due));
        }
        return opened;
    }

    @ReadOnly
    public Optional<Summary> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    @ReadOnly
    public List<Summary> of(Tenant tenant, Collection<String> within, int year) {
        return within.isEmpty() ? List.of() : rows.of(tenant.id(), within, year);
    }

    /** Newest first. */
    @ReadOnly
    public List<Integer> years(Tenant tenant) {
        return rows.years(tenant.id());
    }

    /** Frozen ones, or as they are now. */
    @ReadOnly
    public Figures figures(Summary summary) {
        return summary.figures() != null ? summary.figures() : computed(summary);
    }

    /** Nothing where somebody was there before. */
    @Transactional
    Optional<Summary> confirm(Tenant tenant, Summary seen, Person official) {
        var now = rows.lock(tenant.id(), seen.id()).filter(Summary::open);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        rows.confirm(tenant.id(), seen.id(), computed(now.get()), official.id(), LocalDate.now(clock));
        tasks.done(tenant, TASK, seen.publicId());
        return rows.find(tenant.id(), seen.publicId());
    }

    private Figures computed(Summary summary) {
        var period = summary.period();
        var totals = evaluations.totals(summary.tenantId(), summary.city(), period.first(), period.last());
        var amounts = wastes.sums(summary.tenantId(), summary.city(), period.first(), period.last()).stream()
                .map(sum -> new Figures.Amount(sum.kind(), sum.own(), sum.received()))
                .toList();
        return new Figures(
                totals.filings(),
                amounts,
                orZero(totals.output()),
                totals.outputless(),
                orZero(totals.relief()),
                totals.reliefless());
    }

    private static BigDecimal orZero(@Nullable BigDecimal sum) {
        return Objects.requireNonNullElse(sum, BigDecimal.ZERO);
    }
}
