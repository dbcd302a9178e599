package greenbridge.words;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A misprint, and what it should be. */
@MappedEntity("correction")
public record Correction(
        int tenantId,
        @Id String wrong,
        String rightForm,
        @Nullable String source) {}
