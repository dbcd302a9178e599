package greenbridge.chance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface KeptNeedRows extends GenericRepository<KeptNeed, Long> {
    /** Which needs are open, by their dates and by what came of them. */
    String OPEN = """
             n.published_at IS NOT NULL AND n.closes_at > :now
              AND NOT EXISTS (SELECT 1 FROM need_outcome w WHERE w.tenant_id = n.tenant_id AND w.need_id = n.id)
            """;

    /** Open ones that are new, changed, asked for again or old; the new ones first, whatever else is under way. */
    @Query("""
            SELECT n.tenant_id, n.id AS need_id, k.computed_at, k.failed_at FROM need n
            LEFT JOIN kept_need k ON k.tenant_id = n.tenant_id AND k.need_id = n.id
            LEFT JOIN match_run r ON r.tenant_id = n.tenant_id AND r.running
            WHERE n.tenant_id IN (:tenants) AND\s""" + OPEN + """
              AND (k.need_id IS NULL
                OR (k.failed_at IS NULL AND (k.computed_at IS NULL OR k.need_revision <> n.revision
                  OR k.computed_at < r.started_at OR k.computed_at < :old))
                OR k.failed_at < COALESCE(GREATEST(r.started_at, :retry), :retry))
            ORDER BY k.computed_at IS NOT NULL, n.id LIMIT :most
            """)
    List<KeptNeed> stale(
            Collection<Integer> tenants, LocalDateTime now, LocalDateTime retry, LocalDateTime old, int most);

    /** Kept ones that are open no more. */
    @Query("""
            SELECT k.tenant_id, k.need_id, k.computed_at, k.failed_at FROM kept_need k
            JOIN need n ON n.tenant_id = k.tenant_id AND n.id = k.need_id
            WHERE k.tenant_id IN (:tenants) AND NOT (""" + OPEN + """
            ) LIMIT :most
            """)
    List<KeptNeed> closed(Collection<Integer> tenants, LocalDateTime now, int most);

    /** Nothing where it is there already. */
    @Query("""
            INSERT IGNORE INTO kept_need (tenant_id, need_id, need_revision, rule_version) VALUES (:tenantId, :need, -1, '')
            """)
    void enrol(int tenantId, long need);

    /** Until the transaction ends nobody else computes it; who comes later waits. */
    @Query("""
            SELECT tenant_id, need_id, computed_at, failed_at FROM kept_need
            WHERE tenant_id = :tenantId AND need_id = :need FOR UPDATE
            """)
    Optional<KeptNeed> lock(int tenantId, long need);

    /** As {@link #lock}; who comes later passes by. */
    @Query("""
            SELECT tenant_id, need_id, computed_at, failed_at FROM kept_need
            WHERE tenant_id = :tenantId AND need_id = :need FOR UPDATE SKIP LOCKED
            """)
    Optional<KeptNeed> claim(int tenantId, long need);

    @Query("""
            UPDATE kept_need SET need_revision = :revision, rule_version = :rule, computed_at = :at, failed_at = :failed
            WHERE tenant_id = :tenantId AND need_id = :need
            """)
    void computed(int tenantId, long need, int revision, String rule, LocalDateTime at, @Nullable LocalDateTime failed);

    @Query("UPDATE kept_need SET failed_at = :at WHERE tenant_id = :tenantId AND need_id = :need")
    void failed(int tenantId, long need, LocalDateTime at);

    @Query("DELETE FROM kept_need WHERE tenant_id = :tenantId AND need_id = :need")
    void delete(int tenantId, long need);

    /** Those with matches by another rule that nobody computes again yet. */
    @Query("""
            SELECT DISTINCT k.tenant_id FROM kept_need k
            WHERE k.tenant_id IN (:tenants) AND k.computed_at IS NOT NULL AND k.failed_at IS NULL AND k.rule_version <> :rule
              AND NOT EXISTS (SELECT 1 FROM match_run r WHERE r.tenant_id = k.tenant_id AND r.running)
            ORDER BY k.tenant_id
            """)
    List<Integer> outdated(Collection<Integer> tenants, String rule);

    /** How many of the open ones were computed since, and how many could not be. */
    @Query("""
            SELECT COUNT(*) AS total, COALESCE(SUM(k.computed_at >= :since), 0) AS done,
              COALESCE(SUM(k.failed_at >= :since AND (k.computed_at IS NULL OR k.computed_at < :since)), 0) AS failed
            FROM need n LEFT JOIN kept_need k ON k.tenant_id = n.tenant_id AND k.need_id = n.id
            WHERE n.tenant_id = :tenantId AND\s""" + OPEN)
    Counted since(int tenantId, LocalDateTime since, LocalDateTime now);
}
