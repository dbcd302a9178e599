package greenbridge.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Why an application with a better score is not on a sheet. */
@MappedEntity("sheet_pass")
record Pass(int tenantId, @Id long sheetId, long applicationId, String reason) {}
