package greenbridge.supervision;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InspectedRows extends GenericRepository<Inspected, Long> {
    @Query("""
            INSERT INTO inspected (tenant_id, inspection_id, place, entry, title, result, note, inspected_on, entered_by)
            VALUES (:tenantId, :inspectionId, :place, :entry, :title, :result, :note, :inspectedOn, :enteredBy)
            """)
    void insert(List<Inspected> inspected);

    @Query("SELECT * FROM inspected WHERE tenant_id = :tenantId AND inspection_id = :inspectionId ORDER BY place")
    List<Inspected> of(int tenantId, long inspectionId);

    @Query("""
            SELECT * FROM inspected WHERE tenant_id = :tenantId AND entry = :entry AND result <> 'PENDING' ORDER BY inspected_on DESC LIMIT 20
            """)
    List<Inspected> results(int tenantId, String entry);

    @Query("""
            UPDATE inspected SET result = :result, note = :note, inspected_on = :day, entered_by = :by
            WHERE tenant_id = :tenantId AND inspection_id = :inspectionId AND place = :place
            """)
    int enter(
            int tenantId,
            long inspectionId,
            int place,
            Inspected.Result result,
            @Nullable String note,
            LocalDate day,
            long by);
}
