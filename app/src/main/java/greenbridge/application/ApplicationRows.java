package greenbridge.application;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ApplicationRows extends GenericRepository<Application, Long> {
    @Query("""
            INSERT INTO application (tenant_id, id, public_id, call_id, organisation_id, state, tier, submission, revision, area,
              opened_by, opened_at, submitted_at, changed_at, return_by, renews, sample)
            VALUES (:tenantId, :id, :publicId, :callId, :organisationId, :state, :tier, :submission, :revision, :area,
              :openedBy, :openedAt, :submittedAt, :changedAt, :returnBy, :renews, :sample)
            """)
    void insert(Application application);

    @Query("SELECT * FROM application WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Application> find(int tenantId, String publicId);

    @Query("SELECT * FROM application WHERE tenant_id = :tenantId AND id = :id")
    Optional<Application> byId(int tenantId, long id);

    /** Newest first. */
    @Query(
            "SELECT * FROM application WHERE tenant_id = :tenantId AND organisation_id = :organisationId ORDER BY id DESC LIMIT 200")
    List<Application> of(int tenantId, long organisationId);

    /** Of whom something is on its way in a call. */
    @Query("""
            SELECT DISTINCT organisation_id FROM application
            WHERE tenant_id = :tenantId AND call_id = :callId AND state IN ('DRAFT', 'IN_REVIEW', 'RETURNED', 'SELECTED', 'IN_NOTICE')
            ORDER BY organisation_id
            """)
    List<Long> applicants(int tenantId, long callId);

    /** Whoever writes in it, hands it in or moves it waits here for whoever came first. */
    @Query("SELECT * FROM application WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<Application> lock(int tenantId, long id);

    /** Which were returned and did not come back by the day before this one. */
    @Query("""
            SELECT * FROM application WHERE tenant_id = :tenantId AND state = 'RETURNED' AND return_by < :day ORDER BY id LIMIT 100
            """)
    List<Application> overdue(int tenantId, LocalDate day);

    /** The move to its tier follows in the same transaction. */
    @Query("""
            UPDATE application SET submission = :number, area = :area, submitted_at = COALESCE(submitted_at, :at)
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision
            """)
    int handIn(int tenantId, long id, int revision, int number, @Nullable String area, LocalDateTime at);

    /** Whoever comes second finds another revision and changes nothing. */
    @Query("""
            UPDATE application SET state = :state, tier = :tier, return_by = :returnBy, changed_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision
            """)
    int move(
            int tenantId,
            long id,
            int revision,
            Application.State state,
            int tier,
            @Nullable LocalDate returnBy,
            LocalDateTime at);
}
