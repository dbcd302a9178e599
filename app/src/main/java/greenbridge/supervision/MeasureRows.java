package greenbridge.supervision;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MeasureRows extends GenericRepository<Measure, Long> {
    @Query("""
            INSERT INTO measure (tenant_id, id, public_id, entry, kind, ground, ground_zh, ground_en, ban_years, reason, effective_on,
              last_on, title, summary, complaint, yearly, state, proposed_by, proposed_at, decided_by, decided_at)
            VALUES (:tenantId, :id, :publicId, :entry, :kind, :ground, :groundZh, :groundEn, :banYears, :reason, :effectiveOn,
              :lastOn, :title, :summary, :complaint, :yearly, :state, :proposedBy, :proposedAt, :decidedBy, :decidedAt)
            """)
    void insert(Measure measure);

    @Query("SELECT * FROM measure WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Measure> find(int tenantId, String publicId);

    @Query("SELECT * FROM measure WHERE tenant_id = :tenantId AND state = 'PROPOSED' ORDER BY id LIMIT 200")
    List<Measure> proposed(int tenantId);

    /** Newest first. */
    @Query("SELECT * FROM measure WHERE tenant_id = :tenantId AND entry = :entry ORDER BY id DESC LIMIT 100")
    List<Measure> of(int tenantId, String entry);

    /** The first who decides does, and is not who proposed. */
    @Query("""
            UPDATE measure SET state = :state, decided_by = :by, decided_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND state = 'PROPOSED' AND proposed_by <> :by
            """)
    int decide(int tenantId, long id, Measure.State state, long by, LocalDateTime at);
}
