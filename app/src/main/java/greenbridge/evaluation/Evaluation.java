package greenbridge.evaluation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of one enterprise by one agency.
 *
 * @param city of the enterprise when it asked: the report goes there, wherever the enterprise moves
 * @param listed whether the agency was on the list of the province on the day it was asked
 * @param declaredBy who declared for the agency that it has no interest in the enterprise
 * @param revision goes up with every change, so that nobody overwrites what somebody else has just typed
 * @param products their names, one a line
 * @param completedOn when the report was completed; from then its days run
 * @param outputValue and taxRelief in 万元
 * @param filing in the order of filings
 */
@MappedEntity("evaluation")
public record Evaluation(
        int tenantId,
        @Id long id,
        String publicId,
        String rulebook,
        long agencyId,
        long enterpriseId,
        String city,
        State state,
        boolean listed,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable String note,
        long askedBy,
        LocalDateTime askedAt,
        @Nullable Long declaredBy,
        @Nullable LocalDateTime declaredAt,
        @Nullable String reason,
        int revision,
        @Nullable @TypeDef(type = DataType.JSON) Draft draft,
        @Nullable @TypeDef(type = DataType.JSON) Report report,
        @Nullable String reportNo,
        @Nullable String products,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal outputValue,
        @Nullable BigDecimal taxRelief,
        @Nullable Long filing,
        @Nullable Long filedBy,
        @Nullable LocalDate filedOn,
        @Nullable Long receivedBy,
        @Nullable LocalDate receivedOn,
        boolean sample) {

    public enum State {
        /** Waits for the agency. */
        ASKED,
        /** The agency works on it. */
        TAKEN,
        REFUSED,
        WITHDRAWN,
        /** Its report lies with the city, which has not confirmed that it came. */
        FILED,
        RECEIVED;

        public String key() {
            return "evaluation.state." + name().toLowerCase(Locale.ROOT);
        }

        /** The agency has to do with it, or had to the end. */
        boolean theAgencys() {
            return this != REFUSED && this != WITHDRAWN;
        }

        boolean filed() {
            return this == FILED || this == RECEIVED;
        }

        /** Nobody has finished it in any way. */
        boolean open() {
            return this == ASKED || this == TAKEN;
        }
    }

    public boolean open() {
        return state.open();
    }

    public boolean filed() {
        return state.filed();
    }

    public boolean asked() {
        return state == State.ASKED;
    }

    public boolean taken() {
        return state == State.TAKEN;
    }

    /** Filed after its last good day, or not filed when that is over. */
    boolean late(LocalDate today) {
        LocalDate due = dueOn;
        return due != null && (filedOn == null ? today : filedOn).isAfter(due);
    }

    /** How many days are left for filing; none where they do not run. */
    @Nullable
    Long left(LocalDate today) {
        LocalDate due = dueOn;
        return due == null || !taken() ? null : ChronoUnit.DAYS.between(today, due);
    }

    public String path() {
        return "workbench/evaluations/" + publicId;
    }

    public String filingPath() {
        return "workbench/filings/" + publicId;
    }
}
