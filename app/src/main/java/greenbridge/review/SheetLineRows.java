package greenbridge.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SheetLineRows extends GenericRepository<SheetLine, Long> {
    @Query("""
            INSERT INTO sheet_line (tenant_id, sheet_id, application_id, place, submission, revision, reason, risk, conditions)
            VALUES (:tenantId, :sheetId, :applicationId, :place, :submission, :revision, :reason, :risk, :conditions)
            """)
    void insert(List<SheetLine> lines);

    @Query("SELECT * FROM sheet_line WHERE tenant_id = :tenantId AND sheet_id = :sheetId ORDER BY place")
    List<SheetLine> of(int tenantId, long sheetId);

    @Query("DELETE FROM sheet_line WHERE tenant_id = :tenantId AND sheet_id = :sheetId")
    void clear(int tenantId, long sheetId);

    /** Of all sheets of a call that are approved. */
    @Query("""
            SELECT l.* FROM sheet s JOIN sheet_line l ON l.tenant_id = s.tenant_id AND l.sheet_id = s.id
            WHERE s.tenant_id = :tenantId AND s.call_id = :callId AND s.state = 'APPROVED' ORDER BY l.place
            """)
    List<SheetLine> approved(int tenantId, long callId);
}
