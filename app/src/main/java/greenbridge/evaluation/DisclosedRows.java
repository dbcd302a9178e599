package greenbridge.evaluation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DisclosedRows extends GenericRepository<Disclosed, Long> {
    /**
     * Filed ones, the newest first.
     *
     * @param pattern of the name of the enterprise or of the agency, as LIKE takes it
     */
    @Query("""
            SELECT e.tenant_id, e.id, e.filing, o.name_zh AS enterprise, a.name_zh AS agency, e.products
            FROM evaluation e
            JOIN organisation o ON o.tenant_id = e.tenant_id AND o.id = e.enterprise_id
            JOIN organisation a ON a.tenant_id = e.tenant_id AND a.id = e.agency_id
            WHERE e.tenant_id = :tenantId AND e.filing < :before AND (o.name_zh LIKE :pattern OR a.name_zh LIKE :pattern)
            ORDER BY e.filing DESC LIMIT :most
            """)
    List<Disclosed> latest(int tenantId, String pattern, long before, int most);
}
