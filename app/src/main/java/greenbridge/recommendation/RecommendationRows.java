package greenbridge.recommendation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RecommendationRows extends GenericRepository<Recommendation, Long> {
    @Query("""
            INSERT INTO recommendation (tenant_id, id, public_id, direction, project, title, organisation_id, organisation_name, bank_id,
              bank_name, area, industry, priority_area, collateral, loan, promised, opinion, risks, conditions, first_look, first_plan,
              first_payment, valid_to, state, revision, state_since, made_by, made_at, recommended_at, criteria, reason,
              disbursed_amount, disbursed_on, report_due, standing, successful, policy)
            VALUES (:tenantId, :id, :publicId, :direction, :project, :title, :organisationId, :organisationName, :bankId,
              :bankName, :area, :industry, :priorityArea, :collateral, :loan, :promised, :opinion, :risks, :conditions, :firstLook,
              :firstPlan, :firstPayment, :validTo, :state, :revision, :stateSince, :madeBy, :madeAt, :recommendedAt, :criteria, :reason,
              :disbursedAmount, :disbursedOn, :reportDue, :standing, :successful, :policy)
            """)
    void insert(Recommendation recommendation);

    @Query("SELECT * FROM recommendation WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Recommendation> find(int tenantId, String publicId);

    @Query("SELECT * FROM recommendation WHERE tenant_id = :tenantId AND id = :id")
    Optional<Recommendation> byId(int tenantId, long id);

    /** Those of officials by their reach, of banks and of enterprises as far as they may know; the newest first. */
    @Query("""
            SELECT * FROM recommendation
            WHERE tenant_id = :tenantId AND id < :before
              AND (state NOT IN ('DECLINED', 'CLOSED', 'TAKEN_UP')) = :open
              AND (CONCAT('=', COALESCE(area, '-')) REGEXP :reach
                OR (bank_id IN (:banks) AND recommended_at IS NOT NULL)
                OR (organisation_id IN (:owners) AND recommended_at IS NOT NULL AND (direction = 'MIIT_SIDE' OR state = 'TAKEN_UP')))
            ORDER BY id DESC LIMIT :most
            """)
    List<Recommendation> seen(
            int tenantId,
            String reach,
            Collection<Long> banks,
            Collection<Long> owners,
            boolean open,
            long before,
            int most);

    @Query("""
            SELECT * FROM recommendation WHERE tenant_id = :tenantId AND project = :project AND recommended_at IS NOT NULL
            ORDER BY id DESC LIMIT 200
            """)
    List<Recommendation> ofProject(int tenantId, String project);

    @Query("""
            SELECT * FROM recommendation WHERE tenant_id = :tenantId AND bank_id = :bank AND recommended_at IS NOT NULL
            ORDER BY id DESC LIMIT 5000
            """)
    List<Recommendation> ofBank(int tenantId, long bank);

    @Query("""
            SELECT * FROM recommendation
            WHERE tenant_id = :tenantId AND recommended_at IS NOT NULL AND CONCAT('=', COALESCE(area, '-')) REGEXP :reach ORDER BY id
            """)
    List<Recommendation> all(int tenantId, String reach);

    /** What lapsed does not stand in the way. */
    @Query("""
            SELECT COUNT(*) FROM recommendation
            WHERE tenant_id = :tenantId AND project = :project AND bank_id = :bank AND direction = 'MIIT_SIDE'
              AND state NOT IN ('DECLINED', 'CLOSED') AND NOT (state = 'RECOMMENDED' AND COALESCE(valid_to, '9999-12-31') < :day)
            """)
    int open(int tenantId, String project, long bank, LocalDate day);

    @Query("""
            UPDATE recommendation SET state = :next, state_since = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state = :now
            """)
    int move(int tenantId, long id, int revision, State now, State next, LocalDateTime at);

    /** Something came to it in the state in which it was seen. */
    @Query("""
            UPDATE recommendation SET revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state = :now
            """)
    int touch(int tenantId, long id, int revision, State now);

    @Query("""
            UPDATE recommendation SET recommended_at = :at, criteria = :criteria WHERE tenant_id = :tenantId AND id = :id
            """)
    void recommended(int tenantId, long id, LocalDateTime at, String criteria);

    @Query("UPDATE recommendation SET reason = :reason WHERE tenant_id = :tenantId AND id = :id")
    void ended(int tenantId, long id, @Nullable String reason);

    @Query("""
            UPDATE recommendation SET disbursed_amount = :amount, disbursed_on = :day WHERE tenant_id = :tenantId AND id = :id
            """)
    void disbursed(int tenantId, long id, long amount, LocalDate day);

    @Query("UPDATE recommendation SET report_due = :day WHERE tenant_id = :tenantId AND id = :id")
    void reports(int tenantId, long id, LocalDate day);

    @Query("""
            UPDATE recommendation SET standing = :standing, successful = :successful WHERE tenant_id = :tenantId AND id = :id
            """)
    void mark(int tenantId, long id, Standing standing, boolean successful);

    @Query("""
            UPDATE recommendation SET project = COALESCE(:project, project), policy = :policy WHERE tenant_id = :tenantId AND id = :id
            """)
    void takenUp(int tenantId, long id, @Nullable String project, @Nullable String policy);
}
