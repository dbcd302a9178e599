package greenbridge.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface StandingRows extends GenericRepository<Decided, Long> {
    /** Everything that was handed in to a call. */
    @Query("""
            SELECT a.id, a.public_id, a.state, a.tier, a.submission, a.revision, a.area, a.organisation_id, o.name_zh, o.name_en,
              o.credit_code, a.sample, s.outcome, s.submitted_at
            FROM application a
            JOIN organisation o ON o.tenant_id = a.tenant_id AND o.id = a.organisation_id
            JOIN submission s ON s.tenant_id = a.tenant_id AND s.application_id = a.id AND s.number = a.submission
            WHERE a.tenant_id = :tenantId AND a.call_id = :callId AND a.submission > 0
            ORDER BY a.id
            """)
    List<Standing> of(int tenantId, long callId);

    /** The last one at any step; the first of a list of the same application is the newest. */
    @Query("""
            SELECT d.application_id, d.decided_by person_id, p.name
            FROM review_decision d
            JOIN application a ON a.tenant_id = d.tenant_id AND a.id = d.application_id AND a.call_id = :callId
            JOIN person p ON p.id = d.decided_by
            WHERE d.tenant_id = :tenantId AND d.decision = 'RECOMMENDED' AND d.submission = a.submission
            ORDER BY d.id DESC
            """)
    List<Recommended> recommended(int tenantId, long callId);

    /** Oldest first. */
    @Query("""
            SELECT d.* FROM review_decision d
            JOIN application a ON a.tenant_id = d.tenant_id AND a.id = d.application_id AND a.call_id = :callId
            WHERE d.tenant_id = :tenantId ORDER BY d.id
            """)
    List<Decided> decided(int tenantId, long callId);

    /** The rounds that share a limit, held until the transaction ends: whoever counts next counts with what was chosen here. */
    @Query("""
            SELECT id FROM call_round
            WHERE tenant_id = :tenantId AND programme_tenant_id = :owner AND programme_id = :programmeId AND round_year = :year
            ORDER BY id FOR UPDATE
            """)
    List<Long> hold(int tenantId, int owner, long programmeId, int year);

    /** The rounds that share a limit. */
    @Query("""
            SELECT id FROM call_round
            WHERE tenant_id = :tenantId AND programme_tenant_id = :owner AND programme_id = :programmeId AND round_year = :year
            """)
    List<Long> sharing(int tenantId, int owner, long programmeId, int year);

    /** A place is free again when whoever had it is out before the list has left this house. */
    @Query("""
            SELECT COUNT(DISTINCT l.application_id) FROM sheet s
            JOIN sheet_line l ON l.tenant_id = s.tenant_id AND l.sheet_id = s.id
            JOIN application a ON a.tenant_id = l.tenant_id AND a.id = l.application_id
            WHERE s.tenant_id = :tenantId AND s.call_id IN (:calls) AND s.state = 'APPROVED' AND s.tier = :tier
              AND a.state NOT IN ('WITHDRAWN', 'DECLINED', 'LAPSED') AND NOT (a.state = 'NOT_LISTED' AND a.tier <= s.tier)
            """)
    int used(int tenantId, Collection<Long> calls, int tier);
}
