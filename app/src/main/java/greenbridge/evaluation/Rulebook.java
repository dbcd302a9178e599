package greenbridge.evaluation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules that evaluations go by in a tenant.
 *
 * @param catalog of the agencies that the province recommends
 * @param until the last day on which the text was in force; what replaced it is not known here, so its ways go on
 * @param filingDays calendar days after the completion of a report within which it is filed
 * @param summaryDays calendar days after the end of a quarter
 * @param yearlyMonth with yearlyDay the last good day for the year before
 * @param keepYears for which the city keeps what was filed
 */
@Serdeable
public record Rulebook(
        String code,
        List<String> tenants,
        String catalog,
        String titleZh,
        String titleEn,
        String number,
        LocalDate from,
        LocalDate until,
        int filingDays,
        int summaryDays,
        int yearlyMonth,
        int yearlyDay,
        int keepYears,
        String summaryClause,
        List<Item> materials,
        List<Item> checks,
        List<Item> sections) {

    /** Something that is handed in, checked or written. */
    @Serdeable
    public record Item(String key, String zh, String en, String clause, boolean optional) {
        public String text(boolean english) {
            return english ? en : zh;
        }
    }

    public String title(boolean english) {
        return english ? titleEn : titleZh;
    }

    public boolean expired(LocalDate day) {
        return day.isAfter(until);
    }

    LocalDate filingDue(LocalDate completed) {
        return completed.plusDays(filingDays);
    }

    /** The first day on which a filed evaluation may be removed. */
    LocalDate keptUntil(LocalDate filed) {
        return filed.plusYears(keepYears).plusDays(1);
    }

    LocalDate due(Period period) {
        return period.whole()
                ? LocalDate.of(period.year() + 1, yearlyMonth, yearlyDay)
                : period.last().plusDays(summaryDays);
    }

    Optional<Item> material(String key) {
        return materials.stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
