package greenbridge.editor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SimulatedRows extends GenericRepository<Simulated, Long> {
    /** What was handed in to a call and not taken back, in the order of the applications, behind one of them. */
    @Query("""
            SELECT a.tenant_id, a.id application_id, a.public_id, o.name_zh, o.name_en, s.answers, s.verdict, s.submitted_at
            FROM application a
            JOIN submission s ON s.tenant_id = a.tenant_id AND s.application_id = a.id AND s.number = a.submission
            JOIN organisation o ON o.tenant_id = a.tenant_id AND o.id = a.organisation_id
            WHERE a.tenant_id = :tenantId AND a.call_id = :callId AND a.state <> 'WITHDRAWN' AND a.id > :after
            ORDER BY a.id LIMIT :most
            """)
    List<Simulated> behind(int tenantId, long callId, long after, int most);
}
