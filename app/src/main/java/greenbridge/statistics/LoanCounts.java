package greenbridge.statistics;

import greenbridge.recommendation.Recommendation;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.List;

/** Recommendations of a tenant and what was paid out, by who is behind them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LoanCounts extends GenericRepository<Recommendation, Long> {
    /**
     * What there is between a bank and an enterprise.
     *
     * @param amount 万元
     * @param stated of how many loans the newest report states a benefit
     * @param benefit of a year, 万元
     */
    @Introspected
    record Pair(
            long bankId,
            long organisationId,
            long outgoing,
            long incoming,
            long loans,
            long amount,
            long stated,
            BigDecimal benefit) {}

    @Query("""
            SELECT r.bank_id, r.organisation_id, SUM(r.direction = 'MIIT_SIDE') AS outgoing,
              SUM(r.direction = 'BANK_SIDE') AS incoming, COUNT(r.disbursed_amount) AS loans,
              COALESCE(SUM(r.disbursed_amount), 0) AS amount, COUNT(newest.benefit) AS stated,
              COALESCE(SUM(newest.benefit), 0) AS benefit
            FROM recommendation r LEFT JOIN
              (SELECT n.recommendation_id, n.benefit FROM loan_report n WHERE n.tenant_id = :tenantId AND NOT EXISTS
                (SELECT 1 FROM loan_report k WHERE k.tenant_id = :tenantId AND k.recommendation_id = n.recommendation_id
                  AND k.year > n.year)) newest ON newest.recommendation_id = r.id
            WHERE r.tenant_id = :tenantId AND r.recommended_at IS NOT NULL AND CONCAT('=', COALESCE(r.area, '-')) REGEXP :reach
            GROUP BY r.bank_id, r.organisation_id
            """)
    List<Pair> of(int tenantId, String reach);
}
