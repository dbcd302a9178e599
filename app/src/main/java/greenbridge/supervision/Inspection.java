package greenbridge.supervision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A draw of entries to be inspected.
 *
 * @param seed published with it; nobody can choose it, because half of it is random
 * @param population public ids of all that could be drawn, a line each
 */
@MappedEntity("inspection")
record Inspection(
        int tenantId,
        @Id long id,
        String publicId,
        long catalogId,
        String titleZh,
        String titleEn,
        String seed,
        String population,
        int total,
        int size,
        LocalDate drawnOn,
        long drawnBy,
        LocalDateTime drawnAt) {
    public String title(boolean english) {
        return english ? titleEn : titleZh;
    }

    public String path() {
        return "inspections/" + publicId;
    }

    List<String> ids() {
        return population.lines().toList();
    }
}
