package greenbridge.call;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PreparationRows extends GenericRepository<Preparation, Long> {
    /** Nothing where it was begun before. */
    @Query("INSERT IGNORE INTO call_preparation (tenant_id, call_id, revision) VALUES (:tenantId, :callId, 1)")
    void begin(int tenantId, long callId);

    @Query("SELECT * FROM call_preparation WHERE tenant_id = :tenantId AND call_id = :callId")
    Optional<Preparation> of(int tenantId, long callId);

    /** Whoever decides or changes waits here for who came first. */
    @Query("SELECT * FROM call_preparation WHERE tenant_id = :tenantId AND call_id = :callId FOR UPDATE")
    Optional<Preparation> hold(int tenantId, long callId);

    @Query("""
            UPDATE call_preparation SET revision = revision + 1, proposed_at = :proposedAt, returned = :returned
            WHERE tenant_id = :tenantId AND call_id = :callId
            """)
    void step(int tenantId, long callId, @Nullable LocalDateTime proposedAt, @Nullable String returned);

    @Query("""
            UPDATE call_preparation SET revision = revision + 1, published_by = :person
            WHERE tenant_id = :tenantId AND call_id = :callId
            """)
    void published(int tenantId, long callId, long person);

    @Query("""
            UPDATE call_preparation SET revision = revision + 1, end_proposed_by = :person, end_reason = :reason
            WHERE tenant_id = :tenantId AND call_id = :callId
            """)
    void end(int tenantId, long callId, @Nullable Long person, @Nullable String reason);

    @Query("""
            UPDATE call_preparation SET revision = revision + 1, cancelled_by = :person, cancel_reason = end_reason
            WHERE tenant_id = :tenantId AND call_id = :callId
            """)
    void cancelled(int tenantId, long callId, long person);

    /** Whoever wrote in it before stays its author. */
    @Query("""
            INSERT IGNORE INTO call_author (tenant_id, call_id, person_id, since) VALUES (:tenantId, :callId, :person, :since)
            """)
    void wrote(int tenantId, long callId, long person, LocalDateTime since);

    @Query("SELECT COUNT(*) FROM call_author WHERE tenant_id = :tenantId AND call_id = :callId AND person_id = :person")
    long written(int tenantId, long callId, long person);

    @Query("SELECT person_id FROM call_author WHERE tenant_id = :tenantId AND call_id = :callId ORDER BY since")
    List<Long> authors(int tenantId, long callId);
}
