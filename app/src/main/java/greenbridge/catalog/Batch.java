package greenbridge.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was published of an edition on one day; public from that day on. Some old texts do not print their day. */
@MappedEntity("batch")
public record Batch(
        int tenantId,
        @Id long id,
        long catalogId,
        long editionId,
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String documentNumber,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean sample) {
    /** Later than any embargo. */
    public static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    public String title(boolean english) {
        return english && titleEn != null ? titleEn : titleZh;
    }
}
