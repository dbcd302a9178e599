package greenbridge.chance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Which organisation stands behind something that shows in a portal. */
@MappedEntity("showing")
record Holder(@Id String publicId, long organisationId) {}
