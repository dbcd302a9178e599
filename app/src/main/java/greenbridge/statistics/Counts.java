package greenbridge.statistics;

import greenbridge.statistics.Coarse.Nothing;
import greenbridge.statistics.Coarse.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * All that is counted of a market.
 *
 * @param samples whether some of it is made up
 */
record Counts(
        NeedCounts.Needs needs,
        EnquiryCounts.Enquiries enquiries,
        List<LoanCounts.Pair> loans,
        List<SavingCounts.Pair> promised,
        List<SavingCounts.Pair> measured,
        long products,
        long projects,
        TrainingRows.Held trainings,
        boolean samples) {

    boolean none(Measure.Part part) {
        return switch (part) {
            case NEEDS -> needs.published() == 0;
            case ENQUIRIES -> enquiries.sent() == 0;
            case FINANCE -> products == 0 && projects == 0 && loans.isEmpty();
            case SAVINGS -> promised.isEmpty() && measured.isEmpty();
            case TRAININGS -> trainings.trainings() == 0;
        };
    }

    /** For officials. */
    Map<Measure, Coarse> exact() {
        var all = new EnumMap<Measure, Coarse>(Measure.class);
        all.put(Measure.NEEDS, new Shown(needs.published()));
        all.put(Measure.NEEDS_OPEN, new Shown(needs.stillOpen()));
        all.put(Measure.NEEDS_UNDECIDED, new Shown(needs.undecided()));
        all.put(Measure.NEEDS_AWARDED, new Shown(needs.awarded()));
        all.put(Measure.NEEDS_NONE_SUITABLE, new Shown(needs.noneSuitable()));
        all.put(Measure.NEEDS_CANCELLED, new Shown(needs.cancelled()));
        all.put(Measure.ENQUIRIES, new Shown(enquiries.sent()));
        all.put(
                Measure.ACKNOWLEDGED,
                enquiries.due() == 0
                        ? new Nothing()
                        : new Shown(Math.round(100.0 * enquiries.inTime() / enquiries.due())));
        all.put(Measure.PRODUCTS, new Shown(products));
        all.put(Measure.PROJECTS, new Shown(projects));
        all.put(Measure.OUTGOING, new Shown(sum(loans, LoanCounts.Pair::outgoing)));
        all.put(Measure.INCOMING, new Shown(sum(loans, LoanCounts.Pair::incoming)));
        all.put(Measure.LOANS, new Shown(sum(loans, LoanCounts.Pair::loans)));
        all.put(Measure.AMOUNT, new Shown(sum(loans, LoanCounts.Pair::amount)));
        all.put(
                Measure.BENEFIT,
                sum(loans, LoanCounts.Pair::stated) == 0
                        ? new Nothing()
                        : new Shown(benefit().setScale(0, RoundingMode.HALF_UP).longValue()));
        all.put(Measure.CONTRACTS, new Shown(sum(promised, SavingCounts.Pair::things)));
        all.put(
                Measure.PROMISED,
                new Shown(tonnes(promised).setScale(0, RoundingMode.HALF_UP).longValue()));
        all.put(
                Measure.MEASURED,
                new Shown(tonnes(measured).setScale(0, RoundingMode.HALF_UP).longValue()));
        held(all);
        return all;
    }

    /** The authority says of its own events what it likes. */
    private void held(Map<Measure, Coarse> all) {
        all.put(Measure.TRAININGS, new Shown(trainings.trainings()));
        all.put(Measure.TRAINED, new Shown(trainings.people()));
    }

    /** For everybody. */
    Map<Measure, Coarse> coarse() {
        var all = new EnumMap<Measure, Coarse>(Measure.class);
        var group = Suppression.group(List.of(
                needs.stillOpen(), needs.undecided(), needs.awarded(), needs.noneSuitable(), needs.cancelled()));
        all.put(Measure.NEEDS, group.total());
        all.put(Measure.NEEDS_OPEN, group.cells().get(0));
        all.put(Measure.NEEDS_UNDECIDED, group.cells().get(1));
        all.put(Measure.NEEDS_AWARDED, group.cells().get(2));
        all.put(Measure.NEEDS_NONE_SUITABLE, group.cells().get(3));
        all.put(Measure.NEEDS_CANCELLED, group.cells().get(4));
        all.put(Measure.ENQUIRIES, Suppression.count(enquiries.sent()));
        all.put(Measure.ACKNOWLEDGED, Suppression.share(enquiries.inTime(), enquiries.due()));
        all.put(Measure.PRODUCTS, Suppression.count(products));
        all.put(Measure.PROJECTS, Suppression.count(projects));
        all.put(Measure.OUTGOING, parties(loans, LoanCounts.Pair::bankId, LoanCounts.Pair::outgoing));
        all.put(Measure.INCOMING, parties(loans, LoanCounts.Pair::bankId, LoanCounts.Pair::incoming));
        var lent = parties(loans, LoanCounts.Pair::bankId, LoanCounts.Pair::loans);
        all.put(Measure.LOANS, lent);
        all.put(
                Measure.AMOUNT,
                Suppression.amount(
                        BigDecimal.valueOf(sum(loans, LoanCounts.Pair::amount)),
                        lent,
                        parties(loans, LoanCounts.Pair::organisationId, LoanCounts.Pair::loans)));
        all.put(
                Measure.BENEFIT,
                Suppression.amount(
                        benefit(),
                        parties(loans, LoanCounts.Pair::bankId, LoanCounts.Pair::stated),
                        parties(loans, LoanCounts.Pair::organisationId, LoanCounts.Pair::stated)));
        all.put(Measure.CONTRACTS, parties(promised, SavingCounts.Pair::companyId, SavingCounts.Pair::things));
        all.put(Measure.PROMISED, saved(promised));
        all.put(Measure.MEASURED, saved(measured));
        held(all);
        return all;
    }

    private BigDecimal benefit() {
        return loans.stream().map(LoanCounts.Pair::benefit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Coarse saved(List<SavingCounts.Pair> pairs) {
        return Suppression.amount(
                tonnes(pairs),
                parties(pairs, SavingCounts.Pair::companyId, SavingCounts.Pair::things),
                parties(pairs, SavingCounts.Pair::customerId, SavingCounts.Pair::things));
    }

    private static BigDecimal tonnes(List<SavingCounts.Pair> pairs) {
        return pairs.stream().map(SavingCounts.Pair::tonnes).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> Coarse parties(List<T> pairs, Function<T, Long> party, ToLongFunction<T> count) {
        Collection<Long> parts = pairs.stream()
                .collect(Collectors.groupingBy(party, Collectors.summingLong(count)))
                .values();
        return Suppression.ofParties(parts);
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> of) {
        return all.stream().mapToLong(of).sum();
    }
}
