package greenbridge.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Only adds and reads: the account of the application may do nothing else with the table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Lines extends GenericRepository<Recorded, Long> {
    @Query("""
            INSERT INTO audit_line (tenant_id, number, at, actor, actor_name, role, action, subject_kind, subject_id, outcome,
              detail, request_id, address, previous, hash)
            VALUES (:tenantId, :number, :at, :actor, :actorName, :role, :action, :subjectKind, :subjectId, :outcome,
              :detail, :requestId, :address, :previous, :hash)
            """)
    void append(List<Recorded> lines);

    @Query("SELECT COALESCE(MAX(number), 0) FROM audit_line WHERE tenant_id = :tenantId")
    long last(int tenantId);

    @Query("SELECT * FROM audit_line WHERE tenant_id = :tenantId AND number > :after ORDER BY number LIMIT :most")
    List<Recorded> slice(int tenantId, long after, int most);

    @Query("""
            SELECT * FROM audit_line
            WHERE tenant_id = :tenantId AND subject_kind = :kind AND subject_id = :id AND number < :before
            ORDER BY number DESC LIMIT :most
            """)
    List<Recorded> of(int tenantId, String kind, String id, long before, int most);

    /** Newest first; what is null asks for nothing. */
    @Query("""
            SELECT * FROM audit_line
            WHERE tenant_id = :tenantId AND number < :before AND at >= :since AND at < :until
              AND (:actor IS NULL OR actor = :actor) AND (:name IS NULL OR actor_name = :name)
              AND (:action IS NULL OR action = :action) AND (:subject IS NULL OR subject_id = :subject)
              AND (:outcome IS NULL OR outcome = :outcome)
            ORDER BY number DESC LIMIT :most
            """)
    List<Recorded> find(
            int tenantId,
            long before,
            long since,
            long until,
            @Nullable String actor,
            @Nullable String name,
            @Nullable String action,
            @Nullable String subject,
            @Nullable String outcome,
            int most);

    @Query("SELECT DISTINCT action FROM audit_line WHERE tenant_id = :tenantId ORDER BY action")
    List<String> actions(int tenantId);

    @Query("""
            SELECT COUNT(*) FROM audit_line
            WHERE tenant_id = :tenantId AND at >= :since AND at < :until AND number <= :last
            """)
    long count(int tenantId, long since, long until, long last);

    @Query(
            "SELECT COALESCE(MIN(number), 0) FROM audit_line WHERE tenant_id = :tenantId AND at >= :since AND at < :until")
    long first(int tenantId, long since, long until);

    @Query("""
            SELECT * FROM audit_line
            WHERE tenant_id = :tenantId AND number > :after AND number <= :last AND at >= :since AND at < :until
            ORDER BY number LIMIT :most
            """)
    List<Recorded> between(int tenantId, long since, long until, long after, long last, int most);
}
