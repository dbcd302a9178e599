package greenbridge.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface QueueRows extends GenericRepository<Decided, Long> {
    /** What is handed in, in the order in which it was begun, from the last one that was seen on. */
    @Query("""
            SELECT a.id, a.public_id, a.state, a.tier, a.submission, a.area, a.submitted_at, a.return_by, a.sample,
              o.name_zh, o.name_en, s.helped, s.late, s.outcome, t.due_on, p.name holder
            FROM application a
            JOIN organisation o ON o.tenant_id = a.tenant_id AND o.id = a.organisation_id
            JOIN submission s ON s.tenant_id = a.tenant_id AND s.application_id = a.id AND s.number = a.submission
            LEFT JOIN task t ON t.tenant_id = a.tenant_id AND t.kind = 'application-review' AND t.subject_id = a.public_id
              AND t.done_at IS NULL
            LEFT JOIN person p ON p.id = t.holder_id
            WHERE a.tenant_id = :tenantId AND a.call_id = :callId AND a.id > :after AND a.submission > 0
              AND CONCAT(a.tier, ' ', COALESCE(a.area, '-')) REGEXP :reach
              AND (:state IS NULL OR a.state = :state) AND (:tier < 0 OR a.tier = :tier)
              AND (:outcome IS NULL OR s.outcome = :outcome) AND (:area IS NULL OR a.area LIKE :area)
              AND (:words IS NULL OR o.name_zh LIKE :words OR o.name_en LIKE :words OR o.credit_code LIKE :words)
            ORDER BY a.id LIMIT :most
            """)
    List<Queued> queue(
            int tenantId,
            long callId,
            long after,
            String reach,
            @Nullable String state,
            int tier,
            @Nullable String outcome,
            @Nullable String area,
            @Nullable String words,
            int most);

    /** Of all calls, as little as tells who has something to do. */
    @Query("""
            SELECT call_id, state, tier, area, COUNT(*) n FROM application
            WHERE tenant_id = :tenantId AND submission > 0 GROUP BY call_id, state, tier, area
            """)
    List<Tally> tallies(int tenantId);

    @Query("""
            SELECT t.public_id, t.due_on, p.name holder FROM task t LEFT JOIN person p ON p.id = t.holder_id
            WHERE t.tenant_id = :tenantId AND t.kind = 'application-review' AND t.subject_id = :subject AND t.done_at IS NULL
            ORDER BY t.id LIMIT 1
            """)
    Optional<Holding> holding(int tenantId, String subject);
}
