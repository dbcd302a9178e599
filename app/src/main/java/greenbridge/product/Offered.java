package greenbridge.product;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A product as its bank keeps it.
 *
 * @param organisationId of the bank
 * @param revision goes up with every step
 * @param currentVersion none before the first is published
 */
@MappedEntity("finance_product")
record Offered(
        int tenantId,
        @Id long id,
        String publicId,
        long organisationId,
        int revision,
        @Nullable Integer currentVersion,
        LocalDateTime madeAt,
        @Nullable LocalDateTime withdrawnAt,
        @Nullable String withdrawnFor,
        boolean sample) {

    enum State {
        DRAFT,
        OFFERED,
        WITHDRAWN;

        public String key() {
            return "product.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        if (currentVersion == null) {
            return State.DRAFT;
        }
        return withdrawnAt == null ? State.OFFERED : State.WITHDRAWN;
    }

    public boolean offered() {
        return state() == State.OFFERED;
    }

    public String deskPath() {
        return "workbench/products/" + publicId;
    }
}
