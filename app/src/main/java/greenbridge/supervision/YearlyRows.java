package greenbridge.supervision;

import io.micronaut.core.annotation.Introspected;
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
interface YearlyRows extends GenericRepository<YearlyReview, Long> {
    /** Nothing where another node was faster. */
    @Query("""
            INSERT IGNORE INTO yearly_review (tenant_id, id, public_id, entry, organisation_tenant_id, organisation_id, title, area, year,
              due_on, state, revision)
            VALUES (:tenantId, :id, :publicId, :entry, :organisationTenantId, :organisationId, :title, :area, :year, :dueOn, :state,
              :revision)
            """)
    void insert(YearlyReview review);

    @Query("SELECT * FROM yearly_review WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<YearlyReview> find(int tenantId, String publicId);

    @Query("""
            SELECT * FROM yearly_review
            WHERE tenant_id = :tenantId AND state IN ('DUE', 'FILED', 'CHECKED') AND CONCAT('=', COALESCE(area, '-')) REGEXP :reach
            ORDER BY due_on, id LIMIT 500
            """)
    List<YearlyReview> open(int tenantId, String reach);

    @Query("""
            SELECT * FROM yearly_review
            WHERE tenant_id = :tenantId AND state IN ('KEPT', 'DELETED') AND CONCAT('=', COALESCE(area, '-')) REGEXP :reach
            ORDER BY id DESC LIMIT 200
            """)
    List<YearlyReview> done(int tenantId, String reach);

    /** Not handed in, with the last day between two days, and not yet reminded of so early. */
    @Query("""
            SELECT * FROM yearly_review y
            WHERE y.tenant_id = :tenantId AND y.state = 'DUE' AND y.due_on BETWEEN :least AND :most
              AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.tenant_id = y.tenant_id AND r.entry = y.entry AND r.kind = 'YEARLY'
                AND r.due_on = y.due_on AND r.days = :days)
            ORDER BY y.id LIMIT 2000
            """)
    List<YearlyReview> unreported(int tenantId, LocalDate least, LocalDate most, int days);

    @Query("""
            SELECT * FROM yearly_review WHERE tenant_id = :tenantId AND entry = :entry AND state = 'KEPT' ORDER BY year DESC LIMIT 20
            """)
    List<YearlyReview> kept(int tenantId, String entry);

    /**
     * What is in force in a catalog and was listed before a day, with a holder, and owes no report for the year yet. A title that is no
     * text is nothing that can be told: the id stands for it.
     */
    @Query("""
            SELECT e.public_id AS entry, e.holder_tenant_id, e.holder_id, o.area,
              CASE WHEN JSON_TYPE(JSON_EXTRACT(v.content, '$.title')) = 'STRING'
                THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.title')) ELSE e.public_id END AS title
            FROM entry e
            JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id AND p.from_on <= :day AND p.until_on > :day
              AND p.status IN ('LISTED', 'SUSPENDED')
            JOIN entry_version v ON v.tenant_id = p.tenant_id AND v.entry_id = p.entry_id AND v.version = p.version
            JOIN organisation o ON o.tenant_id = e.holder_tenant_id AND o.id = e.holder_id
            WHERE e.tenant_id = :tenantId AND e.catalog_id = :catalogId AND v.valid_from < :before
              AND NOT EXISTS (SELECT 1 FROM yearly_review r WHERE r.tenant_id = e.tenant_id AND r.entry = e.public_id AND r.year = :year)
            ORDER BY e.id LIMIT 2000
            """)
    List<Owing> owing(int tenantId, long catalogId, LocalDate day, LocalDate before, int year);

    @Introspected
    record Owing(
            String entry,
            int holderTenantId,
            long holderId,
            @Nullable String area,
            String title) {}

    @Query("""
            UPDATE yearly_review SET state = 'FILED', report = :report, filed_by = :by, filed_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state = 'DUE'
            """)
    int file(int tenantId, long id, int revision, String report, long by, LocalDateTime at);

    @Query("""
            UPDATE yearly_review SET state = 'CHECKED', opinion = :opinion, checked_by = :by, checked_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state = 'FILED'
            """)
    int check(int tenantId, long id, int revision, String opinion, long by, LocalDateTime at);

    @Query("""
            UPDATE yearly_review SET state = :state, reason = :reason, decided_by = :by, decided_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state IN ('DUE', 'FILED', 'CHECKED')
            """)
    int decide(int tenantId, long id, int revision, YearlyReview.State state, String reason, long by, LocalDateTime at);

    /** The measure came to nothing: where it was before somebody wanted the entry deleted. */
    @Query("""
            UPDATE yearly_review SET state = CASE WHEN checked_at IS NOT NULL THEN 'CHECKED' WHEN filed_at IS NOT NULL THEN 'FILED'
              ELSE 'DUE' END, decided_by = NULL, decided_at = NULL, revision = revision + 1
            WHERE tenant_id = :tenantId AND public_id = :publicId AND state = 'DELETED'
            """)
    int reopen(int tenantId, String publicId);
}
