package greenbridge.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Where a tenant's chain ends. */
@MappedEntity("audit_head")
record Head(@Id int tenantId, long number, String hash) {
    /** Stands before the first line. */
    static final String START = "0".repeat(64);

    static Head start(int tenantId) {
        return new Head(tenantId, 0, START);
    }
}
