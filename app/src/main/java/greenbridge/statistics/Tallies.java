package greenbridge.statistics;

import greenbridge.recommendation.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows put together. What was recommended counts on the day of the recommendation, what was paid out on the day of the payment.
 *
 * @param groups by their keys
 * @param total each row once, whatever the groups
 */
record Tallies(Map<String, Tally> groups, Tally total) {
    static Tallies of(List<Row> rows, Grouping grouping, @Nullable Integer year) {
        var groups = new TreeMap<String, Tally>();
        Tally total = Tally.NOTHING;
        for (Row row : rows) {
            LocalDate recommended = recommended(row);
            if (recommended != null && counts(recommended, year)) {
                var one = Tally.recommended(row);
                grouping.keys(row, recommended).forEach(key -> groups.merge(key, one, Tally::plus));
                total = total.plus(one);
            }
            LocalDate paid = row.disbursedOn();
            if (paid != null && counts(paid, year)) {
                var one = Tally.paid(row, Objects.requireNonNullElse(row.amount(), 0L));
                grouping.keys(row, paid).forEach(key -> groups.merge(key, one, Tally::plus));
                total = total.plus(one);
            }
        }
        return new Tallies(Collections.unmodifiableMap(groups), total);
    }

    /** In which something happened, the newest first. */
    static List<Integer> years(List<Row> rows) {
        var years = new TreeSet<Integer>(Collections.reverseOrder());
        for (Row row : rows) {
            LocalDate recommended = recommended(row);
            LocalDate paid = row.disbursedOn();
            if (recommended != null) {
                years.add(recommended.getYear());
            }
            if (paid != null) {
                years.add(paid.getYear());
            }
        }
        return List.copyOf(years);
    }

    private static @Nullable LocalDate recommended(Row row) {
        LocalDateTime at = row.recommendedAt();
        return at == null ? null : at.toLocalDate();
    }

    private static boolean counts(LocalDate day, @Nullable Integer year) {
        return year == null || day.getYear() == year;
    }
}
