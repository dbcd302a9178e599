package greenbridge.enquiry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutcomeRows extends GenericRepository<Outcome, Long> {
    @Query("""
            INSERT INTO enquiry_outcome (tenant_id, enquiry_id, side, result, amount, starts_on, reason, words, told_by, told_at)
            VALUES (:tenantId, :enquiryId, :side, :result, :amount, :startsOn, :reason, :words, :toldBy, :toldAt)
            """)
    void insert(Outcome outcome);

    /** Before the same side tells it anew. */
    @Query("DELETE FROM enquiry_outcome WHERE tenant_id = :tenantId AND enquiry_id = :enquiry AND side = :side")
    void delete(int tenantId, long enquiry, Side side);

    @Query("SELECT * FROM enquiry_outcome WHERE tenant_id = :tenantId AND enquiry_id = :enquiry")
    List<Outcome> of(int tenantId, long enquiry);
}
