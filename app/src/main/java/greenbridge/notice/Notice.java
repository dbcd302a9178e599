package greenbridge.notice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A list that is shown before it holds.
 *
 * @param sheetId none where the rules have nobody select
 * @param lastOn the last day for objections
 * @param daysReason where the number of days comes from if the rules name none
 * @param replyDays working days that an organisation has to reply to an objection
 * @param decideDays working days after which an objection should be decided
 * @param hash of the list as it is given out, so that everybody can see that it stays the same
 */
@MappedEntity("notice")
public record Notice(
        int tenantId,
        @Id long id,
        String publicId,
        long callId,
        @Nullable Long sheetId,
        String titleZh,
        String titleEn,
        @Nullable String text,
        @Nullable String contact,
        LocalDate firstOn,
        LocalDate lastOn,
        int workingDays,
        boolean firstDayCounts,
        @Nullable String daysReason,
        int replyDays,
        int decideDays,
        int size,
        String hash,
        long openedBy,
        LocalDateTime openedAt,
        @Nullable LocalDateTime closedAt,
        boolean sample) {

    public String title(boolean english) {
        return english ? titleEn : titleZh;
    }

    /** Whether somebody may object on this day. */
    public boolean open(LocalDate day) {
        return closedAt == null && !day.isBefore(firstOn) && !day.isAfter(lastOn);
    }

    /** Where in the portal its page is. */
    public String path() {
        return "notices/" + publicId;
    }

    /** For officials. */
    public String deskPath() {
        return "workbench/notices/" + publicId;
    }
}
