package greenbridge.proposal;

import greenbridge.market.Figures;
import greenbridge.proposal.Comparison.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is worth how much to the customer by the end of each year, as lines in a box of 400 by 240. Beside it stands the same as a
 * table, so that nobody needs to see it.
 */
record Chart(List<Mark> amounts, List<Mark> years, List<Line> lines) {
    private static final double LEFT = 62;
    private static final double RIGHT = 372;
    private static final double TOP = 14;
    private static final double BOTTOM = 210;
    private static final double LOWEST = 230;
    private static final double APART = 14;
    private static final int MOST_AMOUNTS = 5;
    private static final int MOST_YEARS = 10;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** Something written beside an axis, and where on it. */
    record Mark(String at, String text, boolean zero) {}

    /** @param labelAt the height at which its letter does not lie upon another */
    record Line(String letter, String points, String labelAt) {}

    static Chart of(List<Column> columns) {
        var sums = columns.stream()
                .map(column -> column.outcome().customer().cumulative())
                .toList();
        double most = sums.stream()
                .flatMap(List::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double least = sums.stream()
                .flatMap(List::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        var scale = Scale.around(Math.min(0, least), Math.max(0, most));
        int last = sums.getFirst().size() - 1;
        return new Chart(scale.marks(), years(last), lines(columns, sums, scale));
    }

    private static List<Line> lines(List<Column> columns, List<List<BigDecimal>> sums, Scale scale) {
        var order = IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(
                        index -> scale.y(sums.get(index).getLast().doubleValue())))
                .toList();
        var labels = new double[columns.size()];
        double above = Double.NEGATIVE_INFINITY;
        double moved = 0;
        for (int index : order) {
            double end = scale.y(sums.get(index).getLast().doubleValue());
            above = Math.max(above + APART, end);
            labels[index] = above;
            moved += (above - end) / columns.size();
        }
        moved = Math.max(moved, above - LOWEST);
        var lines = new ArrayList<Line>();
        for (int index = 0; index < columns.size(); index++) {
            lines.add(new Line(
                    columns.get(index).letter(), points(sums.get(index), scale), pixel(labels[index] - moved + 4)));
        }
        return lines;
    }

    private static String points(List<BigDecimal> sums, Scale scale) {
        return IntStream.range(0, sums.size())
                .mapToObj(year -> pixel(x(year, sums.size() - 1)) + ","
                        + pixel(scale.y(sums.get(year).doubleValue())))
                .collect(Collectors.joining(" "));
    }

    private static List<Mark> years(int last) {
        int step = Math.ceilDiv(last, MOST_YEARS);
        return IntStream.rangeClosed(0, last)
                .filter(year -> year % step == 0)
                .mapToObj(year -> new Mark(pixel(x(year, last)), String.valueOf(year), year == 0))
                .toList();
    }

    private static double x(int year, int last) {
        return LEFT + (RIGHT - LEFT) * year / last;
    }

    private static String pixel(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }

    /** From a round number to a round number in round steps. */
    private record Scale(double least, double most, double step) {
        static Scale around(double least, double most) {
            double rough = Math.max((most - least) / MOST_AMOUNTS, 1);
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = IntStream.of(1, 2, 5, 10)
                    .mapToDouble(each -> each * power)
                    .filter(each -> each >= rough)
                    .findFirst()
                    .orElse(10 * power);
            double top = Math.ceil(most / step) * step;
            double bottom = Math.floor(least / step) * step;
            return new Scale(bottom, top > bottom ? top : bottom + step, step);
        }

        double y(double amount) {
            return BOTTOM - (BOTTOM - TOP) * (amount - least) / (most - least);
        }

        List<Mark> marks() {
            return IntStream.rangeClosed(0, (int) Math.round((most - least) / step))
                    .mapToObj(index -> BigDecimal.valueOf(Math.round(least + index * step)))
                    .map(amount -> new Mark(
                            pixel(y(amount.doubleValue())),
                            Figures.whole(amount.divide(TEN_THOUSAND)),
                            amount.signum() == 0))
                    .toList();
        }
    }
}
