package greenbridge.chance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that uses energy.
 *
 * @param keyUser whether it is known as a key energy user: by a list in force, a badge, or 5,000 tce a year in its own figures
 */
@MappedEntity("organisation")
record EnergyUser(
        @Id long id,
        String publicId,
        String nameZh,
        @Nullable String nameEn,
        @Nullable String area,
        String industry,
        boolean sample,
        boolean keyUser) {

    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameZh;
    }
}
