package greenbridge.listing;

import greenbridge.call.Call;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Calls by whose programme they belong to: a national one is called for in many portals. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CallIds extends GenericRepository<Call, Long> {
    @Query("""
            SELECT c.* FROM call_round c JOIN programme p ON p.tenant_id = c.programme_tenant_id AND p.id = c.programme_id
            WHERE c.programme_tenant_id = :owner AND c.tenant_id IN (:tenants) AND p.catalog_id IS NOT NULL
              AND EXISTS (SELECT 1 FROM application a WHERE a.tenant_id = c.tenant_id AND a.call_id = c.id AND a.state = 'SELECTED')
            ORDER BY c.id DESC LIMIT 200
            """)
    List<Call> waiting(int owner, Collection<Integer> tenants);

    @Query("""
            SELECT * FROM call_round WHERE programme_tenant_id = :owner AND tenant_id IN (:tenants) AND public_id = :publicId LIMIT 1
            """)
    Optional<Call> find(int owner, Collection<Integer> tenants, String publicId);
}
