package greenbridge.statistics;

import greenbridge.recommendation.PolicyFund;
import greenbridge.recommendation.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows put together. What was recommended counts on the day of the recommendation, what was paid out on the day of the payment, public
 * money on the day on which it was granted. A project that several banks got wants its loan once.
 *
 * @param groups by their keys
 * @param total each row once, whatever the groups
 */
record Tallies(Map<String, Tally> groups, Tally total) {
    static Tallies of(List<Row> rows, Grouping grouping, @Nullable Integer year) {
        var groups = new TreeMap<String, Tally>();
        var wanting = new HashSet<String>();
        Tally total = Tally.NOTHING;
        for (Row row : rows) {
            LocalDate recommended = recommended(row);
            if (recommended != null && counts(recommended, year)) {
                for (String key : grouping.keys(row, recommended)) {
                    groups.merge(key, recommended(row, wanting, "group " + key), Tally::plus);
                }
                total = total.plus(recommended(row, wanting, "total"));
            }
            LocalDate paid = row.disbursedOn();
            if (paid != null && counts(paid, year)) {
                var one = Tally.paid(row, Objects.requireNonNullElse(row.amount(), 0L));
                grouping.keys(row, paid).forEach(key -> groups.merge(key, one, Tally::plus));
                total = total.plus(one);
            }
            for (PolicyFund granted : row.funds()) {
                if (counts(granted.grantedOn(), year)) {
                    var one = Tally.granted(granted);
                    grouping.keys(row, granted.grantedOn()).forEach(key -> groups.merge(key, one, Tally::plus));
                    total = total.plus(one);
                }
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
            row.funds().forEach(granted -> years.add(granted.grantedOn().getYear()));
        }
        return List.copyOf(years);
    }

    /** @param wanting which projects were counted where */
    private static Tally recommended(Row row, Set<String> wanting, String where) {
        boolean first = row.wanted() == null || row.project() == null || wanting.add(row.project() + " in " + where);
        return Tally.recommended(row, first ? Objects.requireNonNullElse(row.wanted(), 0L) : 0);
    }

    private static @Nullable LocalDate recommended(Row row) {
        LocalDateTime at = row.recommendedAt();
        return at == null ? null : at.toLocalDate();
    }

    private static boolean counts(LocalDate day, @Nullable Integer year) {
        return year == null || day.getYear() == year;
    }
}
