package greenbridge.fact;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FactRows extends GenericRepository<Fact, Long> {
    @Query("""
            INSERT INTO organisation_fact (tenant_id, id, organisation_id, fact, of_year, value, unit, source, reference,
              entered_by, entered_at)
            VALUES (:tenantId, :id, :organisationId, :fact, :ofYear, :value, :unit, :source, :reference,
              :enteredBy, :enteredAt)
            """)
    void insert(List<Fact> facts);

    @Query("""
            SELECT f.* FROM organisation_fact f
            JOIN (SELECT MAX(id) AS newest FROM organisation_fact
                  WHERE tenant_id = :tenantId AND organisation_id = :organisationId GROUP BY fact, of_year) n ON n.newest = f.id
            WHERE f.tenant_id = :tenantId ORDER BY f.fact, f.of_year DESC
            """)
    List<Fact> newest(int tenantId, long organisationId);
}
