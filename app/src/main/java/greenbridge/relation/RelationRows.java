package greenbridge.relation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RelationRows extends GenericRepository<Relation, Long> {
    @Query("""
            INSERT INTO link (tenant_id, id, type, from_kind, from_tenant_id, from_id, to_kind, to_tenant_id, to_id, from_on, until_on)
            VALUES (:tenantId, :id, :type, :fromKind, :fromTenantId, :fromId, :toKind, :toTenantId, :toId, :fromOn, :untilOn)
            """)
    void insert(List<Relation> relations);
}
