package greenbridge.review;

import greenbridge.call.Call;
import greenbridge.id.Ids;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation over several applications of a call, as one document. It holds for what its lines looked like when it was approved:
 * whatever changes afterwards makes it void.
 *
 * @param quotaWaiver the document that allows more than the quota
 */
@MappedEntity("sheet")
public record Sheet(
        int tenantId,
        @Id long id,
        String publicId,
        long callId,
        String titleZh,
        String titleEn,
        State state,
        @Nullable String note,
        @Nullable String quotaWaiver,
        long draftedBy,
        LocalDateTime draftedAt,
        @Nullable Long approvedBy,
        @Nullable LocalDateTime approvedAt) {

    public enum State {
        DRAFT,
        APPROVED,
        VOID;

        public String key() {
            return "review.sheet." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nobody approved it yet; it has the title of its call until another is written. */
    static Sheet begun(Call call, long by, LocalDateTime at) {
        return new Sheet(
                call.tenantId(),
                Ids.next(),
                Ids.random(),
                call.id(),
                call.titleZh(),
                call.titleEn(),
                State.DRAFT,
                null,
                null,
                by,
                at,
                null,
                null);
    }

    /** With what somebody typed. */
    Sheet saying(Contents typed) {
        return new Sheet(
                tenantId,
                id,
                publicId,
                callId,
                typed.titleZh(),
                typed.titleEn(),
                state,
                typed.note(),
                typed.waiver(),
                draftedBy,
                draftedAt,
                approvedBy,
                approvedAt);
    }

    public String title(boolean english) {
        return english ? titleEn : titleZh;
    }

    public String path() {
        return "workbench/sheets/" + publicId;
    }
}
