package greenbridge.saving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A contract with all that was agreed and measured.
 *
 * @param plans oldest first; never none
 * @param reports oldest first
 */
public record Account(Contract contract, List<Plan> plans, List<Report> reports) {
    public Account {
        plans = List.copyOf(plans);
        reports = List.copyOf(reports);
    }

    /** A year of the plan; the report where there is one. */
    public record Year(int year, @Nullable Report report) {}

    /** The plan that counts. */
    public Optional<Plan> agreed() {
        return Optional.ofNullable(contract.confirmed()).flatMap(this::plan);
    }

    /** The plan that the other side has not confirmed yet. */
    public Optional<Plan> waiting() {
        return Optional.of(newest()).filter(plan -> plan.confirmedAt() == null);
    }

    public Plan newest() {
        return plans.getLast();
    }

    public Optional<Plan> plan(int revision) {
        return plans.stream().filter(plan -> plan.revision() == revision).findFirst();
    }

    public Optional<Report> report(int year) {
        return reports.stream().filter(report -> report.ofYear() == year).findFirst();
    }

    /** Those of the plan that counts, and others that something was reported for. */
    public List<Year> years() {
        var years = new ArrayList<Integer>();
        agreed().ifPresent(plan ->
                IntStream.rangeClosed(plan.firstYear(), plan.lastYear()).forEach(years::add));
        reports.stream()
                .map(Report::ofYear)
                .filter(year -> !years.contains(year))
                .forEach(years::add);
        return years.stream()
                .sorted()
                .map(year -> new Year(year, report(year).orElse(null)))
                .toList();
    }

    /** Years that are over and nobody reported for: their reports are due. */
    public List<Integer> missing(LocalDate today) {
        return due(today).stream().filter(year -> report(year).isEmpty()).toList();
    }

    /** Years that are over and have no verified figures. */
    public List<Integer> due(LocalDate today) {
        return agreed().stream()
                .flatMap(plan ->
                        IntStream.rangeClosed(plan.firstYear(), plan.lastYear()).boxed())
                .filter(year -> year < today.getYear())
                .filter(year -> report(year).filter(Report::verified).isEmpty())
                .toList();
    }
}
