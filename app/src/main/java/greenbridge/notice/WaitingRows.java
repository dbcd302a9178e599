package greenbridge.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WaitingRows extends GenericRepository<Waiting, Long> {
    String SELECT = """
            SELECT a.*, o.name_zh, o.name_en, s.answers FROM application a
            JOIN organisation o ON o.tenant_id = a.tenant_id AND o.id = a.organisation_id
            JOIN submission s ON s.tenant_id = a.tenant_id AND s.application_id = a.id AND s.number = a.submission
            """;

    /** How many {@link #ofCall} would be: nobody reads two thousand forms to say a number. */
    @Query("""
            SELECT COUNT(*) FROM application
            WHERE tenant_id = :tenantId AND call_id = :callId AND state = 'SELECTED' AND tier BETWEEN :least AND :most
            """)
    int countOfCall(int tenantId, long callId, int least, int most);

    /** How many {@link #ofSheet} would be. */
    @Query("""
            SELECT COUNT(*) FROM sheet_line l
            JOIN application a ON a.tenant_id = l.tenant_id AND a.id = l.application_id
            WHERE l.tenant_id = :tenantId AND l.sheet_id = :sheetId AND a.state = 'SELECTED' AND a.tier < :tiers
              AND l.submission = a.submission
            """)
    int countOfSheet(int tenantId, long sheetId, int tiers);

    /** Of a call, in the order in which they were handed in. */
    @Query(SELECT + """
            WHERE a.tenant_id = :tenantId AND a.call_id = :callId AND a.state = 'SELECTED' AND a.tier BETWEEN :least AND :most
            ORDER BY a.submitted_at, a.id
            """)
    List<Waiting> ofCall(int tenantId, long callId, int least, int most);

    /** Of a sheet, in the order of its ranking. */
    @Query(SELECT + """
            JOIN sheet_line l ON l.tenant_id = a.tenant_id AND l.application_id = a.id AND l.sheet_id = :sheetId
            WHERE a.tenant_id = :tenantId AND a.state = 'SELECTED' AND a.tier < :tiers AND l.submission = a.submission
            ORDER BY l.place, a.id
            """)
    List<Waiting> ofSheet(int tenantId, long sheetId, int tiers);
}
