package greenbridge.need;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation looks for.
 *
 * @param saving wanted, per cent
 * @param budget in 万元, as the loan that is wanted
 * @param revision goes up with every change of a draft
 * @param questionsUntil of a draft, as if it had been published when it was kept; as is the close
 * @param outcome what came of it, null until somebody says so
 * @param most how many answers are counted, where the first ones are
 * @param counted answers that were handed in and not withdrawn
 * @param typed the draft as it was typed, empty once it is published
 * @param reminded days after the close of the last reminder, -1 before the close
 */
@MappedEntity("need")
public record Need(
        int tenantId,
        @Id long id,
        String publicId,
        long organisationId,
        String organisationName,
        String title,
        String problem,
        @Nullable String sector,
        @Nullable String industry,
        @Nullable String area,
        @Nullable String equipment,
        @Nullable BigDecimal capacity,
        @Nullable String capacityUnit,
        @Nullable BigDecimal saving,
        @Nullable Long budget,
        @Nullable Long loan,
        Mode mode,
        int revision,
        @Nullable LocalDateTime publishedAt,
        LocalDateTime questionsUntil,
        LocalDateTime closesAt,
        Outcome.@Nullable Kind outcome,
        @Nullable LocalDateTime decidedAt,
        String organisationPublicId,
        @Nullable String organisationNameEn,
        @Nullable Integer most,
        int counted,
        int questionDays,
        int answerDays,
        @TypeDef(type = DataType.JSON) Map<String, String> typed,
        int reminded,
        boolean sample) {

    /** Who answers, and when the answers are read. */
    public enum Mode {
        /** The first so many are counted, each read as it comes. */
        OPEN,
        /** Everybody answers; nobody reads before the close. */
        SEALED,
        /** Only who was invited answers. */
        INVITED;

        public String key() {
            return "need.mode." + name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State {
        DRAFT,
        OPEN,
        /** Waits for its outcome. */
        CLOSED,
        DONE;

        public String key() {
            return "need.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public State at(LocalDateTime now) {
        if (publishedAt == null) {
            return State.DRAFT;
        }
        if (outcome != null) {
            return State.DONE;
        }
        return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
    }

    /** Whether answers may be read by whoever asked for them. */
    public boolean unsealed(LocalDateTime now) {
        return publishedAt != null && (mode != Mode.SEALED || (!now.isBefore(closesAt) && !calledOff()));
    }

    /** Cancelled while answers still came, which was its close: nobody cancels to read what is sealed. */
    private boolean calledOff() {
        return outcome == Outcome.Kind.CANCELLED && decidedAt != null && !closesAt.isBefore(decidedAt);
    }

    public String organisation(boolean english) {
        return english && organisationNameEn != null ? organisationNameEn : organisationName;
    }

    public String path() {
        return "needs/" + publicId;
    }

    /** Where its owner works on it. */
    public String deskPath() {
        return "workbench/needs/" + publicId;
    }

    public String responsePath() {
        return deskPath() + "/response";
    }
}
