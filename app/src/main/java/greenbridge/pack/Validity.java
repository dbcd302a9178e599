package greenbridge.pack;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long what was listed holds, and when it may be renewed.
 *
 * @param years null: until it is taken away
 * @param renewal null: there is none
 * @param yearlyBy month and day ("02-28", or "02-end") by which holders report on the year before
 */
@Serdeable
public record Validity(
        @Nullable Integer years,
        @Nullable Renewal renewal,
        @Nullable String yearlyBy) {
    public static final Validity UNLIMITED = new Validity(null, null, null);

    /** When the window opens; it closes with the validity or with the year. */
    @Serdeable
    public record Renewal(Window window, @Nullable Integer days) {}

    public enum Window {
        /** From the first to the last day of the year in which the validity ends. */
        YEAR_OF_EXPIRY,
        /** So many days before its end. */
        DAYS_BEFORE
    }

    /** Whether what ends on this last day may be applied for again on a day. */
    public boolean renewable(LocalDate end, LocalDate day) {
        if (renewal == null) {
            return false;
        }
        return switch (renewal.window()) {
            case YEAR_OF_EXPIRY -> day.getYear() == end.getYear();
            case DAYS_BEFORE ->
                renewal.days() != null && !day.isBefore(end.minusDays(renewal.days())) && !day.isAfter(end);
        };
    }

    /** The last day of what is listed on this one. */
    public @Nullable LocalDate last(LocalDate from) {
        return years == null ? null : from.plusYears(years).minusDays(1);
    }
}
