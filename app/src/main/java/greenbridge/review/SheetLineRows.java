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
}
