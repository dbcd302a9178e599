package greenbridge.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PassRows extends GenericRepository<Pass, Long> {
    @Query("""
            INSERT INTO sheet_pass (tenant_id, sheet_id, application_id, reason)
            VALUES (:tenantId, :sheetId, :applicationId, :reason)
            """)
    void insert(List<Pass> passes);

    @Query("SELECT * FROM sheet_pass WHERE tenant_id = :tenantId AND sheet_id = :sheetId ORDER BY application_id")
    List<Pass> of(int tenantId, long sheetId);

    @Query("DELETE FROM sheet_pass WHERE tenant_id = :tenantId AND sheet_id = :sheetId")
    void clear(int tenantId, long sheetId);
}
