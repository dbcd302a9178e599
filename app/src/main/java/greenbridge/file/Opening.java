package greenbridge.file;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** That somebody else saw a file, by the name and the role of that day. */
@MappedEntity("file_opening")
public record Opening(
        int tenantId, @Id long id, long fileId, long personId, String name, String role, LocalDateTime at) {}
