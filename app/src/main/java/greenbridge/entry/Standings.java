package greenbridge.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Standings extends GenericRepository<Standing, Long> {
    @Query("""
            SELECT e.tenant_id, e.id, e.public_id, e.number, e.sample, b.code AS batch_code,
              o.credit_code, o.name_zh AS holder_name, o.name_en AS holder_name_en, o.area AS holder_area,
              v.version, v.schema_version, v.content, v.stage, v.valid_from, v.valid_to
            FROM entry e
            JOIN batch b ON b.tenant_id = e.tenant_id AND b.id = e.batch_id
            JOIN entry_version v ON v.tenant_id = e.tenant_id AND v.entry_id = e.id AND v.version =
              (SELECT MAX(l.version) FROM entry_version l WHERE l.tenant_id = e.tenant_id AND l.entry_id = e.id)
            LEFT JOIN organisation o ON o.tenant_id = e.holder_tenant_id AND o.id = e.holder_id
            WHERE e.tenant_id = :tenantId AND e.id IN (:ids)
            """)
    List<Standing> of(int tenantId, Collection<Long> ids);
}
