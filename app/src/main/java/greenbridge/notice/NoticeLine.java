package greenbridge.notice;

import greenbridge.catalog.Indicator;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says of one application, for ever.
 *
 * @param place its number in the list, from 1
 * @param facts the few answers that the public sees
 * @param holds how many objections keep it waiting
 */
@MappedEntity("notice_line")
public record NoticeLine(
        int tenantId,
        @Id long noticeId,
        int place,
        long applicationId,
        long organisationId,
        String nameZh,
        @Nullable String nameEn,
        @Nullable String title,
        @Nullable String area,
        @TypeDef(type = DataType.JSON) List<Indicator> facts,
        Outcome outcome,
        @Nullable LocalDateTime settledAt,
        boolean sample,
        int holds) {
    public NoticeLine {
        facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /** What became of it. */
    public enum Outcome {
        SHOWN,
        /** Nothing was in the way when its time was over. */
        PASSED,
        /** An objection was upheld. */
        REMOVED,
        /** Its applicant took it back. */
        LEFT
    }

    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameZh;
    }

    public boolean settled() {
        return outcome != Outcome.SHOWN;
    }

    /** The key of what it is now. */
    public String key() {
        return "notice.line."
                + (outcome == Outcome.SHOWN && holds > 0
                        ? "held"
                        : outcome.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** As a chip is called. */
    public String tone() {
        return switch (outcome) {
            case SHOWN -> holds > 0 ? "warn" : "line";
            case PASSED -> "ok";
            case REMOVED -> "bad";
            case LEFT -> "off";
        };
    }
}
