package greenbridge.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DecidedRows extends GenericRepository<Decided, Long> {
    @Query("""
            INSERT INTO review_decision (tenant_id, id, application_id, tier, decision, opinion, submission, return_by, document, link,
              decided_on, decided_by, decided_at)
            VALUES (:tenantId, :id, :applicationId, :tier, :decision, :opinion, :submission, :returnBy, :document, :link,
              :decidedOn, :decidedBy, :decidedAt)
            """)
    void insert(List<Decided> decided);

    /** Newest first. */
    @Query("""
            SELECT d.tier, d.decision, d.opinion, d.submission, d.return_by, d.document, d.link, d.decided_on, d.decided_by,
              d.decided_at, p.name
            FROM review_decision d JOIN person p ON p.id = d.decided_by
            WHERE d.tenant_id = :tenantId AND d.application_id = :applicationId ORDER BY d.id DESC
            """)
    List<Told> of(int tenantId, long applicationId);

    /** What became of what these people recommended: an application counts once for each of them. */
    @Query("""
            SELECT d.decided_by person_id, COUNT(DISTINCT a.id) recommended,
              COUNT(DISTINCT CASE WHEN a.state = 'LISTED' THEN a.id END) listed,
              COUNT(DISTINCT CASE WHEN a.state = 'LISTED' AND p.status = 'REVOKED' THEN a.id END) revoked
            FROM review_decision d
            JOIN application a ON a.tenant_id = d.tenant_id AND a.id = d.application_id
            JOIN call_round c ON c.tenant_id = a.tenant_id AND c.id = a.call_id
            JOIN programme g ON g.tenant_id = c.programme_tenant_id AND g.id = c.programme_id
            LEFT JOIN entry e ON e.holder_tenant_id = a.tenant_id AND e.holder_id = a.organisation_id
              AND e.tenant_id = g.tenant_id AND e.catalog_id = g.catalog_id
            LEFT JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id AND p.status = 'REVOKED' AND p.from_on <= :day
            WHERE d.tenant_id = :tenantId AND d.decision = 'RECOMMENDED' AND d.decided_by IN (:people)
            GROUP BY d.decided_by
            """)
    List<TrackRecord> records(int tenantId, Collection<Long> people, LocalDate day);
}
