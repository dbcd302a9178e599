package greenbridge.task;

import greenbridge.permission.Permission;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of what is to be done; exactly one of person, organisation and permission says by whom.
 *
 * @param holderId the official who took it
 */
@MappedEntity("task")
public record Task(
        int tenantId,
        @Id long id,
        String publicId,
        String kind,
        String subjectId,
        String about,
        String path,
        @Nullable Long personId,
        @Nullable Long organisationId,
        @Nullable Permission permission,
        @Nullable String area,
        @Nullable LocalDate dueOn,
        LocalDateTime askedAt,
        @Nullable Long holderId,
        @Nullable LocalDateTime heldAt,
        @Nullable LocalDateTime doneAt) {

    /** The key of what is to be done. */
    public String text() {
        return "task.kind." + kind;
    }
}
