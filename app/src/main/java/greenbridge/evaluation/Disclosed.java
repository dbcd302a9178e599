package greenbridge.evaluation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** The only columns of an evaluation that the public sees anything of. The kinds and amounts lie beside it. */
@MappedEntity("evaluation")
record Disclosed(
        int tenantId,
        @Id long id,
        long filing,
        String enterprise,
        String agency,
        @Nullable String products) {}
