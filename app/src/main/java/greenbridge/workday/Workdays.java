package greenbridge.workday;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts working days. */
@Singleton
public class Workdays {
    /** Longer than any stretch of free days. */
    private static final int SLACK = 30;

    private final HolidayRows rows;

    Workdays(HolidayRows rows) {
        this.rows = rows;
    }

    @ReadOnly
    public boolean working(LocalDate day) {
        return calendar(day, day).test(day);
    }

    /** Whether the notice of this year is here; else only weekends are free. */
    @ReadOnly
    public boolean known(int year) {
        return rows.notices().contains(year);
    }

    /**
     * The last of so many working days.
     *
     * @param firstDayCounts whether the first day is one of them, if it is worked at all
     */
    @ReadOnly
    public LocalDate last(LocalDate first, int workingDays, boolean firstDayCounts) {
        return after(firstDayCounts ? first.minusDays(1) : first, workingDays);
    }

    /** The working day that is so many after this one; which itself does not count. */
    @ReadOnly
    public LocalDate after(LocalDate day, int workingDays) {
        var working = calendar(day, day.plusDays(SLACK + 3L * workingDays));
        LocalDate at = day;
        for (int counted = 0; counted < workingDays; ) {
            at = at.plusDays(1);
            if (working.test(at)) {
                counted++;
            }
        }
        return at;
    }

    /** How many working days there are from today to the last day, both counted; none when it is over. */
    @ReadOnly
    public int left(LocalDate today, LocalDate last) {
        if (last.isBefore(today)) {
            return 0;
        }
        return Math.toIntExact(
                today.datesUntil(last.plusDays(1)).filter(calendar(today, last)).count());
    }

    /** Puts in the years that are missing. */
    @Transactional
    public void load() {
        var there = rows.notices();
        var missing = file().stream()
                .filter(holiday -> !there.contains(holiday.notice()))
                .toList();
        if (!missing.isEmpty()) {
            rows.insert(missing);
        }
    }

    private Predicate<LocalDate> calendar(LocalDate from, LocalDate to) {
        Map<LocalDate, Boolean> unusual =
                rows.between(from, to).stream().collect(Collectors.toMap(Holiday::day, Holiday::working));
        return day -> {
            Boolean working = unusual.get(day);
            return working != null ? working : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        };
    }

    /** From the notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知), with what later ones changed. */
    static List<Holiday> file() {
        var holidays = new ArrayList<Holiday>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                Workdays.class.getClassLoader().getResourceAsStream("calendar/holidays.csv")),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : lines) {
                holidays.add(new Holiday(
                        LocalDate.parse(line.getField("day")),
                        Integer.parseInt(line.getField("notice")),
                        Boolean.parseBoolean(line.getField("working")),
                        line.getField("name_zh"),
                        line.getField("name_en")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holidays;
    }
}
