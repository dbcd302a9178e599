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
interface MatchRunRows extends GenericRepository<MatchRun, Long> {
    /** Nothing where one is under way. */
    @Query("""
            INSERT IGNORE INTO match_run (tenant_id, id, rule_version, asked_by, started_at, total, done, failed, running)
            VALUES (:tenantId, :id, :rule, :askedBy, :at, :total, 0, 0, TRUE)
            """)
    int begin(int tenantId, long id, String rule, @Nullable Long askedBy, LocalDateTime at, long total);

    @Query("SELECT * FROM match_run WHERE tenant_id = :tenantId ORDER BY running DESC, id DESC LIMIT 1")
    Optional<MatchRun> newest(int tenantId);

    @Query("SELECT * FROM match_run WHERE tenant_id IN (:tenants) AND running")
    List<MatchRun> running(Collection<Integer> tenants);

    /** Of two who find it finished one says so. */
    @Query("""
            UPDATE match_run SET total = :total, done = :done, failed = :failed, finished_at = :at, running = NULL
            WHERE tenant_id = :tenantId AND id = :id AND running
            """)
    int finish(int tenantId, long id, long total, long done, long failed, LocalDateTime at);
}
