package greenbridge.recommendation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LoanReportRows extends GenericRepository<LoanReport, Long> {
    @Query("""
            INSERT INTO loan_report (tenant_id, id, public_id, recommendation_id, year, production, finance, environment, innovation,
              benefit, measured, factors_on, verifier, entered_by, entered_at)
            VALUES (:tenantId, :id, :publicId, :recommendationId, :year, :production, :finance, :environment, :innovation,
              :benefit, :measured, :factorsOn, :verifier, :enteredBy, :enteredAt)
            """)
    void insert(LoanReport report);

    /** The newest year first. */
    @Query("""
            SELECT * FROM loan_report WHERE tenant_id = :tenantId AND recommendation_id = :recommendation ORDER BY year DESC
            """)
    List<LoanReport> of(int tenantId, long recommendation);

    /** Of all recommendations, older years first. */
    @Query("SELECT * FROM loan_report WHERE tenant_id = :tenantId ORDER BY year")
    List<LoanReport> all(int tenantId);
}
