package greenbridge.task;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Something that a person should know. */
@MappedEntity("message")
public record Message(
        int tenantId,
        @Id long id,
        String publicId,
        long personId,
        String kind,
        String about,
        String path,
        LocalDateTime sentAt,
        @Nullable LocalDateTime readAt) {

    /** The key of what it says. */
    public String text() {
        return "message.kind." + kind;
    }
}
