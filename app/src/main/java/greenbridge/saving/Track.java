package greenbridge.saving;

import greenbridge.effect.Span;
import greenbridge.market.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a company promised and what was verified of it, by year. A year of a contract counts when its report is verified; how many
 * contracts had that year in all stands beside it, so that nobody shines by keeping silent.
 *
 * @param contracts agreed by both sides
 * @param named customers who agree to be named, each once
 */
public record Track(int contracts, List<Year> years, List<String> named) {

    /**
     * One year of all contracts together.
     *
     * @param contracts whose agreed plan has this year
     * @param verified those of them whose report is verified, of which the sums are
     * @param tce promised, as the money in 万元; saved and emissions are kilograms
     */
    public record Year(
            int year,
            int contracts,
            int verified,
            BigDecimal tce,
            Span coal,
            Span co2,
            BigDecimal money,
            BigDecimal savedMoney) {

        public String promised() {
            return Figures.decimals(tce, 3);
        }

        public String promisedMoney() {
            return Figures.decimals(money, 2);
        }

        public String measuredMoney() {
            return Figures.decimals(savedMoney, 2);
        }
    }

    /** Of all years together; its year is the last one. */
    Year sum() {
        return new Year(
                years.getLast().year(),
                contracts,
                years.stream().mapToInt(Year::verified).sum(),
                sum(years.stream().map(Year::tce).toList()),
                new Span(
                        sum(years.stream().map(year -> year.coal().low()).toList()),
                        sum(years.stream().map(year -> year.coal().high()).toList())),
                new Span(
                        sum(years.stream().map(year -> year.co2().low()).toList()),
                        sum(years.stream().map(year -> year.co2().high()).toList())),
                sum(years.stream().map(Year::money).toList()),
                sum(years.stream().map(Year::savedMoney).toList()));
    }

    /** From the first year to the last one with something verified. */
    String span() {
        int first = years.getFirst().year();
        int last = years.getLast().year();
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    private record Proven(Report report, Plan plan) {}

    /** Of all agreed contracts of one company; empty without a verified report. */
    static Track of(List<Account> agreed, boolean english) {
        Map<Integer, List<Proven>> proven = agreed.stream()
                .flatMap(account -> account.reports().stream()
                        .filter(Report::verified)
                        .map(report ->
                                new Proven(report, account.plan(report.plan()).orElseThrow())))
                .collect(Collectors.groupingBy(each -> each.report().ofYear(), TreeMap::new, Collectors.toList()));
        var years = proven.entrySet().stream()
                .map(each -> year(each.getKey(), each.getValue(), agreed))
                .toList();
        var named = agreed.stream()
                .filter(account ->
                        account.contract().named() && account.reports().stream().anyMatch(Report::verified))
                .map(account -> account.contract().customer(english))
                .distinct()
                .toList();
        return new Track(agreed.size(), years, named);
    }

    private static Year year(int year, List<Proven> proven, List<Account> agreed) {
        long having = agreed.stream()
                .filter(account -> account.years().stream().anyMatch(each -> each.year() == year))
                .count();
        return new Year(
                year,
                Math.toIntExact(having),
                proven.size(),
                sum(proven.stream().map(each -> each.plan().tce()).toList()),
                new Span(
                        sum(proven.stream().map(each -> each.report().coalLow()).toList()),
                        sum(proven.stream()
                                .map(each -> each.report().coalHigh())
                                .toList())),
                new Span(
                        sum(proven.stream()
                                .map(each -> each.report().co2Low())
                                .filter(Objects::nonNull)
                                .toList()),
                        sum(proven.stream()
                                .map(each -> each.report().co2High())
                                .filter(Objects::nonNull)
                                .toList())),
                sum(proven.stream().map(each -> each.plan().money()).toList()),
                sum(proven.stream().map(each -> each.report().money()).toList()));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
