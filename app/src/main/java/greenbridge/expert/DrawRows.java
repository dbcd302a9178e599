package greenbridge.expert;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DrawRows extends GenericRepository<Draw, Long> {
    @Query("""
            INSERT INTO expert_draw (tenant_id, id, application_id, submission, sector, seed, pool, drawn_by, drawn_at)
            VALUES (:tenantId, :id, :applicationId, :submission, :sector, :seed, :pool, :drawnBy, :drawnAt)
            """)
    void insert(Draw draw);

    @Query("""
            SELECT * FROM expert_draw
            WHERE tenant_id = :tenantId AND application_id = :applicationId AND submission = :submission
            """)
    Optional<Draw> of(int tenantId, long applicationId, int submission);

    /** Whoever changes who scores waits here. */
    @Query("SELECT * FROM expert_draw WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<Draw> lock(int tenantId, long id);

    /** Of two who draw at once the second finds the draw of the first. */
    @Query("SELECT id FROM application WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<Long> hold(int tenantId, long id);
}
