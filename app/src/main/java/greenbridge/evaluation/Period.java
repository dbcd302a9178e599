package greenbridge.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a summary is of.
 *
 * @param quarter 1 to 4, or 0 for the whole year
 */
public record Period(int year, int quarter) {
    private static final int WHOLE = 0;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    public boolean whole() {
        return quarter == WHOLE;
    }

    public LocalDate first() {
        return LocalDate.of(year, whole() ? 1 : (quarter - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return (whole() ? first().plusYears(1) : first().plusMonths(MONTHS)).minusDays(1);
    }

    /** Quarters and years that ended before today, from the one in which that day lies. */
    static List<Period> ended(LocalDate since, LocalDate today) {
        var ended = new ArrayList<Period>();
        for (int year = since.getYear(); year <= today.getYear(); year++) {
            for (int quarter = WHOLE; quarter <= QUARTERS; quarter++) {
                var period = new Period(year, quarter);
                if (!period.last().isBefore(since) && period.last().isBefore(today)) {
                    ended.add(period);
                }
            }
        }
        return List.copyOf(ended);
    }

    /** The key of its name, of which the arguments are texts: a year has no separator. */
    public String key() {
        return whole() ? "evaluation.period.year" : "evaluation.period.quarter";
    }

    public String yearText() {
        return String.valueOf(year);
    }
}
