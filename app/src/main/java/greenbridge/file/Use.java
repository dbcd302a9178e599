package greenbridge.file;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** What a file is for: a thing of a feature, and the place in its form. */
@MappedEntity("file_use")
record Use(int tenantId, @Id long fileId, String kind, String subjectId, String slot, LocalDateTime since) {}
