package greenbridge.evaluation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a city owes the province for a period.
 *
 * @param figures as they were when it confirmed them; nothing before
 */
@MappedEntity("evaluation_summary")
public record Summary(
        int tenantId,
        @Id long id,
        String publicId,
        String rulebook,
        String city,
        int ofYear,
        int ofQuarter,
        LocalDate dueOn,
        @Nullable @TypeDef(type = DataType.JSON) Figures figures,
        @Nullable Long confirmedBy,
        @Nullable LocalDate confirmedOn) {
    public Period period() {
        return new Period(ofYear, ofQuarter);
    }

    public boolean open() {
        return confirmedOn == null;
    }

    /** Confirmed after its last good day, or not yet when that is over. */
    boolean late(LocalDate today) {
        return (confirmedOn == null ? today : confirmedOn).isAfter(dueOn);
    }

    public String path() {
        return "workbench/evaluation-summaries/" + publicId;
    }
}
