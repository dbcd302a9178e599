package greenbridge.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds for each condition alone the least that it has to give way for something to fit, and counts what then fits. */
final class Easing {
    private Easing() {}

    /**
     * @param rules judge the things that were looked at
     * @param rejected by these rules, what they have tells how far a number has to go
     */
    static List<Change> of(Wanted wanted, List<Function<Wanted, Candidate>> rules, List<Candidate> rejected) {
        return of(
                wanted,
                steps(wanted, rejected),
                rules,
                (rule, eased) -> rule.apply(eased).fits());
    }

    /** For things of any kind, where somebody knows whether one fits. */
    static <T> List<Change> of(Wanted wanted, List<Step> steps, List<T> things, BiPredicate<T, Wanted> fits) {
        var changes = new ArrayList<Change>();
        Ground.Kind done = null;
        for (Step step : steps) {
            if (step.kind() == done || step.wanted().equals(wanted)) {
                continue;
            }
            int count = (int) things.stream()
                    .filter(thing -> fits.test(thing, step.wanted()))
                    .count();
            if (count > 0) {
                changes.add(new Change(step.kind(), step.to(), count, step.wanted()));
                done = step.kind();
            }
        }
        changes.sort(Comparator.<Change, Boolean>comparing(change -> change.to().isEmpty())
                .thenComparing(Comparator.comparingInt(Change::count).reversed()));
        return List.copyOf(changes);
    }

    /** @param to empty where the condition is dropped */
    record Step(Ground.Kind kind, String to, Wanted wanted) {}

    /** Kind by kind, the smaller step first. */
    static List<Step> steps(Wanted wanted, List<Candidate> rejected) {
        var steps = new ArrayList<Step>();
        if (wanted.saving() != null) {
            numbers(rejected, Ground.Kind.SAVING)
                    .filter(found -> found.signum() > 0)
                    .max(Comparator.naturalOrder())
                    .ifPresent(most ->
                            steps.add(new Step(Ground.Kind.SAVING, most.toPlainString(), wanted.withSaving(most))));
            steps.add(new Step(Ground.Kind.SAVING, "", wanted.withSaving(null)));
        }
        if (wanted.budget() != null) {
            long budget = wanted.budget();
            numbers(rejected, Ground.Kind.BUDGET)
                    .map(found -> found.setScale(0, RoundingMode.CEILING).longValue())
                    .min(Comparator.naturalOrder())
                    .ifPresent(least -> steps.add(
                            new Step(Ground.Kind.BUDGET, Long.toString(least - budget), wanted.withBudget(least))));
            steps.add(new Step(Ground.Kind.BUDGET, "", wanted.withBudget(null)));
        }
        if (wanted.capacity() != null) {
            steps.add(new Step(Ground.Kind.CAPACITY, "", wanted.withCapacity(null)));
        }
        codes(wanted, steps);
        return steps;
    }

    private static void codes(Wanted wanted, List<Step> steps) {
        String area = Codes.place(wanted.area());
        if (area != null) {
            String province = Codes.province(area);
            if (!province.equals(area)) {
                steps.add(new Step(Ground.Kind.AREA, province, wanted.inArea(province)));
            }
            steps.add(new Step(Ground.Kind.AREA, "", wanted.inArea(null)));
        }
        String industry = wanted.industry();
        if (industry != null) {
            int point = industry.indexOf('.');
            if (point > 0) {
                String whole = industry.substring(0, point);
                steps.add(new Step(Ground.Kind.INDUSTRY, whole, wanted.inIndustry(whole)));
            }
            steps.add(new Step(Ground.Kind.INDUSTRY, "", wanted.inIndustry(null)));
        }
        String sector = wanted.sector();
        if (sector != null) {
            if (sector.length() > 2) {
                String whole = sector.substring(0, 2);
                steps.add(new Step(Ground.Kind.SECTOR, whole, wanted.inSector(whole)));
            }
            steps.add(new Step(Ground.Kind.SECTOR, "", wanted.inSector(null)));
        }
    }

    /** For money: also what only banks ask. */
    static List<Step> ofMoney(Wanted wanted) {
        var steps = new ArrayList<Step>();
        if (wanted.loan() != null) {
            steps.add(new Step(Ground.Kind.LOAN, "", wanted.withLoan(null)));
        }
        if (wanted.months() != null) {
            steps.add(new Step(Ground.Kind.MONTHS, "", wanted.withMonths(null)));
        }
        if (!wanted.collateral().isEmpty()) {
            steps.add(new Step(Ground.Kind.COLLATERAL, "", wanted.withCollateral(Set.of())));
        }
        if (wanted.saving() != null) {
            steps.add(new Step(Ground.Kind.SAVING, "", wanted.withSaving(null)));
        }
        codes(wanted, steps);
        return steps;
    }

    /** Of things that lack this alone. */
    private static Stream<BigDecimal> numbers(List<Candidate> rejected, Ground.Kind kind) {
        return rejected.stream()
                .filter(each -> each.missing().stream().allMatch(ground -> ground.kind() == kind))
                .flatMap(each -> each.missing().stream())
                .map(ground -> Verdict.number(ground.found().replace("≥", "")))
                .flatMap(Stream::ofNullable);
    }
}
