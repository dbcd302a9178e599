package greenbridge.evaluation;

import greenbridge.session.Actor;
import greenbridge.tenants.Area;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tax relief by the quarter, as filed reports name it, for the officials who see what their cities sum up. */
@Singleton
public class Reliefs {
    private final Rulebooks rulebooks;
    private final Cities cities;
    private final SummaryRows summaries;
    private final EvaluationRows evaluations;

    Reliefs(Rulebooks rulebooks, Cities cities, SummaryRows summaries, EvaluationRows evaluations) {
        this.rulebooks = rulebooks;
        this.cities = cities;
        this.summaries = summaries;
        this.evaluations = evaluations;
    }

    /**
     * What cities sum up of one quarter together.
     *
     * @param relief 万元
     * @param silent how many of the filings say nothing of it
     * @param open how many cities have not confirmed theirs
     * @param path where the summary stands, or those of the year
     */
    public record Quarter(Period period, BigDecimal relief, long filings, long silent, long open, String path) {}

    /** Newest quarter first; none where there is nothing to sum up in the year. */
    public record Year(String year, List<Quarter> quarters) {}

    /**
     * Only where the portal has evaluations, and for whom its summaries are.
     *
     * @param wanted the newest year where none is
     */
    @ReadOnly
    public Optional<Year> of(Tenant tenant, Actor actor, @Nullable Integer wanted) {
        var within = cities.of(tenant, actor).stream().map(Area::code).toList();
        if (rulebooks.of(tenant).isEmpty() || within.isEmpty()) {
            return Optional.empty();
        }
        var years = summaries.years(tenant.id());
        Integer year = wanted != null || years.isEmpty() ? wanted : years.getFirst();
        return Optional.of(
                year == null ? new Year("", List.of()) : new Year(year.toString(), quarters(tenant, within, year)));
    }

    private List<Quarter> quarters(Tenant tenant, List<String> within, int year) {
        var whole = new Period(year, 0);
        var now = evaluations.reliefs(tenant.id(), within, whole.first(), whole.last()).stream()
                .collect(Collectors.toMap(each -> each.city() + each.ofQuarter(), Function.identity()));
        var owed = summaries.of(tenant.id(), within, year).stream()
                .filter(summary -> !summary.period().whole())
                .collect(Collectors.groupingBy(Summary::ofQuarter));
        var quarters = new ArrayList<Quarter>();
        for (int quarter = 4; quarter >= 1; quarter--) {
            var some = owed.getOrDefault(quarter, List.of());
            if (!some.isEmpty()) {
                quarters.add(quarter(new Period(year, quarter), some, now));
            }
        }
        return List.copyOf(quarters);
    }

    /** What is confirmed stays as it was then. */
    private static Quarter quarter(Period period, List<Summary> some, Map<String, EvaluationRows.Relieved> now) {
        BigDecimal relief = BigDecimal.ZERO;
        long filings = 0;
        long silent = 0;
        for (var summary : some) {
            var frozen = summary.figures();
            var found = now.get(summary.city() + summary.ofQuarter());
            if (frozen != null) {
                relief = relief.add(frozen.taxRelief());
                filings += frozen.filings();
                silent += frozen.withoutRelief();
            } else if (found != null) {
                relief = relief.add(found.relief());
                filings += found.filings();
                silent += found.reliefless();
            }
        }
        long open = some.stream().filter(Summary::open).count();
        String path =
                some.size() == 1 ? some.getFirst().path() : "workbench/evaluation-summaries?year=" + period.yearText();
        return new Quarter(period, relief, filings, silent, open, path);
    }
}
