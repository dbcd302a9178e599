package greenbridge.programme;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A way into a catalog.
 *
 * @param catalogId of the same tenant; null for a programme that only collects, as a call for research
 * @param code of the file that it was loaded from, or one that its tenant chose
 */
@MappedEntity("programme")
public record Programme(
        int tenantId,
        @Id long id,
        String publicId,
        String code,
        @Nullable Long catalogId,
        String nameZh,
        String nameEn,
        int position,
        boolean retired) {
    public String name(boolean english) {
        return english ? nameEn : nameZh;
    }

    /** Where in the portal its page is. */
    public String path() {
        return "programmes/" + publicId;
    }
}
