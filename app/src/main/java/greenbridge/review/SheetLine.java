package greenbridge.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * An application on a sheet, in its submission and revision.
 *
 * @param place in the ranking, from 1
 */
@MappedEntity("sheet_line")
public record SheetLine(
        int tenantId,
        @Id long sheetId,
        long applicationId,
        int place,
        int submission,
        int revision,
        @Nullable String reason,
        @Nullable String risk,
        @Nullable String conditions) {
    /** As it looks now, with nothing said of it yet. */
    static SheetLine of(Sheet sheet, Standing standing, int place) {
        return new SheetLine(
                sheet.tenantId(),
                sheet.id(),
                standing.id(),
                place,
                standing.submission(),
                standing.revision(),
                null,
                null,
                null);
    }
}
