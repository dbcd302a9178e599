package greenbridge.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AwaitedRows extends GenericRepository<Decided, Long> {
    /** The rounds of these tenants with something in review, as owner and call. */
    @Query("""
            SELECT DISTINCT a.tenant_id, a.call_id, a.tier FROM application a
            JOIN call_round c ON c.tenant_id = a.tenant_id AND c.id = a.call_id
            WHERE a.tenant_id IN (:tenants) AND a.state = 'IN_REVIEW' AND (:owner = 0 OR c.programme_tenant_id = :owner)
            """)
    List<At> places(Collection<Integer> tenants, int owner);

    @Query("""
            SELECT a.tenant_id, a.public_id, a.call_id, a.tier, a.area, a.sample, o.name_zh, o.name_en, o.credit_code
            FROM application a JOIN organisation o ON o.tenant_id = a.tenant_id AND o.id = a.organisation_id
            WHERE a.tenant_id = :tenantId AND a.call_id = :callId AND a.tier = :tier AND a.state = 'IN_REVIEW'
            ORDER BY a.id
            """)
    List<Awaited> at(int tenantId, long callId, int tier);
}
