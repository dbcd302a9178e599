package greenbridge.statistics;

import greenbridge.recommendation.Recommendation;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Recommendations of a tenant and what was paid out, by who is behind them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LoanCounts extends GenericRepository<Recommendation, Long> {
    /** What there is between a bank and an enterprise; the amount in 万元. */
    @Introspected
    record Pair(long bankId, long organisationId, long outgoing, long incoming, long loans, long amount) {}

    @Query("""
            SELECT bank_id, organisation_id, SUM(direction = 'MIIT_SIDE') AS outgoing, SUM(direction = 'BANK_SIDE') AS incoming,
              COUNT(disbursed_amount) AS loans, COALESCE(SUM(disbursed_amount), 0) AS amount
            FROM recommendation
            WHERE tenant_id = :tenantId AND recommended_at IS NOT NULL AND CONCAT('=', COALESCE(area, '-')) REGEXP :reach
            GROUP BY bank_id, organisation_id
            """)
    List<Pair> of(int tenantId, String reach);
}
