package greenbridge.need;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutcomeRows extends GenericRepository<Outcome, Long> {
    @Query("""
            INSERT INTO need_outcome (tenant_id, need_id, kind, response_id, value, starts_on, reason, decided_by, decided_at)
            VALUES (:tenantId, :needId, :kind, :responseId, :value, :startsOn, :reason, :decidedBy, :decidedAt)
            """)
    void insert(Outcome outcome);

    @Query("SELECT * FROM need_outcome WHERE tenant_id = :tenantId AND need_id = :needId")
    Optional<Outcome> of(int tenantId, long needId);
}
