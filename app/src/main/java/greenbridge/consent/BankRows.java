package greenbridge.consent;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Banks of the portal, and those of the nation. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BankRows extends GenericRepository<Bank, Long> {
    @Query("""
            SELECT tenant_id, id, public_id, name_zh, name_en FROM organisation
            WHERE tenant_id IN (:tenantId, 1) AND kind = 'bank' AND state = 'VERIFIED'
            ORDER BY tenant_id DESC, name_zh, id LIMIT 500
            """)
    List<Bank> verified(int tenantId);
}
