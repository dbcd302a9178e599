package greenbridge.project;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** When somebody last looked whether a paper still holds; the file itself and its place are kept by package file. */
@MappedEntity("project_paper")
record StoredPaper(int tenantId, @Id long id, String projectId, String file, LocalDateTime checkedAt, long checkedBy) {}
