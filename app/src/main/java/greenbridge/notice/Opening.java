package greenbridge.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an official says of a notice that is about to be opened; the list comes from elsewhere. */
record Opening(
        String titleZh,
        String titleEn,
        @Nullable String text,
        @Nullable String contact,
        LocalDate firstOn,
        int workingDays,
        boolean firstDayCounts,
        @Nullable String daysReason,
        int replyDays,
        int decideDays) {}
