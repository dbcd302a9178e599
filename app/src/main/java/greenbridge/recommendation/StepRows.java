package greenbridge.recommendation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface StepRows extends GenericRepository<Step, Long> {
    @Query("""
            INSERT INTO recommendation_step (tenant_id, id, recommendation_id, state, side, person_id, note, made_at)
            VALUES (:tenantId, :id, :recommendationId, :state, :side, :personId, :note, :madeAt)
            """)
    void insert(Step step);

    @Query("""
            SELECT * FROM recommendation_step WHERE tenant_id = :tenantId AND recommendation_id = :recommendation ORDER BY id
            """)
    List<Step> of(int tenantId, long recommendation);
}
