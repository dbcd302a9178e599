package greenbridge.search.indexing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a view searchable_*, whichever feature keeps it. Columns that are JSON are still text here. */
public record Thing(
        String view,
        int tenant,
        long number,
        String kind,
        String publicId,
        String path,
        String title,
        @Nullable String titleEn,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String organisation,
        @Nullable String catalog,
        @Nullable String batch,
        @Nullable String area,
        @Nullable String level,
        List<String> identifiers,
        List<String> sectors,
        List<String> industries,
        List<String> procurement,
        List<String> badges,
        List<Integer> visibleIn,
        List<Period> periods,
        @Nullable LocalDate listedOn,
        @Nullable LocalDate deadline,
        @Nullable LocalDate expiresOn,
        boolean sample,
        @Nullable String indicators) {

    /** Until is the first day on which it no longer holds; null is open. */
    public record Period(
            String status, LocalDate from, @Nullable LocalDate until) {
        public boolean covers(LocalDate day) {
            return !from.isAfter(day) && (until == null || day.isBefore(until));
        }
    }

    Subject subject() {
        return new Subject(view, tenant, number);
    }
}
