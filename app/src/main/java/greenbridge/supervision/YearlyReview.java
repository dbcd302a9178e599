package greenbridge.supervision;

import greenbridge.id.Ids;
import greenbridge.notice.Tidings;
import greenbridge.task.Asked;
import greenbridge.task.To;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of an entry owes for a year.
 *
 * @param year on which it reports
 * @param opinion of the officials of the area
 */
@MappedEntity("yearly_review")
public record YearlyReview(
        int tenantId,
        @Id long id,
        String publicId,
        String entry,
        int organisationTenantId,
        long organisationId,
        String title,
        @Nullable String area,
        int year,
        LocalDate dueOn,
        State state,
        int revision,
        @Nullable String report,
        @Nullable Long filedBy,
        @Nullable LocalDateTime filedAt,
        @Nullable String opinion,
        @Nullable Long checkedBy,
        @Nullable LocalDateTime checkedAt,
        @Nullable String reason,
        @Nullable Long decidedBy,
        @Nullable LocalDateTime decidedAt) {
    public enum State {
        DUE,
        FILED,
        CHECKED,
        KEPT,
        /** A measure was proposed. */
        DELETED;

        public boolean open() {
            return this == DUE || this == FILED || this == CHECKED;
        }

        public String key() {
            return "yearly.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing was handed in yet. */
    static YearlyReview owed(int tenant, YearlyRows.Owing owing, int year, LocalDate dueOn) {
        return new YearlyReview(
                tenant,
                Ids.next(),
                Ids.random(),
                owing.entry(),
                owing.holderTenantId(),
                owing.holderId(),
                owing.title(),
                owing.area(),
                year,
                dueOn,
                State.DUE,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** To look at it, and decide. */
    Asked asking(To whom) {
        return new Asked(Yearly.CHECK, publicId, Tidings.brief(title), deskPath(), whom, null);
    }

    /** For the holder. */
    public String path() {
        return "workbench/yearly-reports/" + publicId;
    }

    /** For officials. */
    public String deskPath() {
        return "workbench/yearly-reviews/" + publicId;
    }

    public boolean late(LocalDate day) {
        return state == State.DUE && day.isAfter(dueOn);
    }
}
