package greenbridge.policy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SectionRows extends GenericRepository<Section, Long> {
    @Query("""
            INSERT INTO policy_section (tenant_id, id, policy_id, position, depth, heading, trail, body)
            VALUES (:tenantId, :id, :policyId, :position, :depth, :heading, :trail, :body)
            """)
    void insert(List<Section> sections);

    @Query("SELECT * FROM policy_section WHERE tenant_id = :tenantId AND policy_id = :policyId ORDER BY position")
    List<Section> of(int tenantId, long policyId);
}
