package greenbridge.call;

import greenbridge.pack.Words;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A round of a programme in one tenant.
 *
 * @param packTenantId whose pack it runs by: this tenant's or the national one
 * @param roundYear figures of "the year before" are of the year before this one
 * @param graceMinutes after the close, equal for all and written down where they are used
 * @param quota how many may be selected; null where the pack has no limit of its own
 * @param publishedAt null while it is prepared
 */
@MappedEntity("call_round")
public record Call(
        int tenantId,
        @Id long id,
        String publicId,
        int programmeTenantId,
        long programmeId,
        int packTenantId,
        long packVersionId,
        String titleZh,
        String titleEn,
        int roundYear,
        LocalDateTime opensAt,
        @Nullable LocalDateTime closesAt,
        int graceMinutes,
        @Nullable LocalDateTime questionsUntil,
        @Nullable LocalDateTime answersBy,
        @Nullable Integer quota,
        @TypeDef(type = DataType.JSON) Detail detail,
        @Nullable LocalDateTime publishedAt,
        @Nullable LocalDateTime cancelledAt,
        boolean sample) {

    /**
     * What else is said of it; what the source does not say is absent.
     *
     * @param dates further ones, in words of the source: letters, stamped copies, results
     */
    @Serdeable
    public record Detail(
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String link,
            @Nullable Words text,
            @Nullable Words contact,
            List<Milestone> dates) {
        public static final Detail NONE = new Detail(null, null, null, null, null, List.of());

        public Detail {
            dates = dates == null ? List.of() : List.copyOf(dates);
        }
    }

    @Serdeable
    public record Milestone(LocalDateTime at, String zh, String en) {}

    public enum State {
        DRAFT,
        PLANNED,
        OPEN,
        /** Closed for all but those who are within the grace of minutes. */
        GRACE,
        CLOSED,
        CANCELLED;

        public String key() {
            return "call.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public State at(LocalDateTime now) {
        if (publishedAt == null) {
            return State.DRAFT;
        }
        if (cancelledAt != null) {
            return State.CANCELLED;
        }
        if (now.isBefore(opensAt)) {
            return State.PLANNED;
        }
        if (closesAt == null || now.isBefore(closesAt)) {
            return State.OPEN;
        }
        return now.isBefore(closesAt.plusMinutes(graceMinutes)) ? State.GRACE : State.CLOSED;
    }

    public String title(boolean english) {
        return english ? titleEn : titleZh;
    }

    /** Where in the portal its page is. */
    public String path() {
        return "calls/" + publicId;
    }
}
