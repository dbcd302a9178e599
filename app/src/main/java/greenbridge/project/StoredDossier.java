package greenbridge.project;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * What an owner put into a dossier.
 *
 * @param data what was typed and is right, by the fields of the form
 * @param checkedAt when somebody last said that all of it holds
 */
@MappedEntity("project_dossier")
record StoredDossier(
        int tenantId,
        @Id long id,
        String projectId,
        int revision,
        @TypeDef(type = DataType.JSON) Map<String, String> data,
        long changedBy,
        LocalDateTime changedAt,
        LocalDateTime checkedAt) {}
