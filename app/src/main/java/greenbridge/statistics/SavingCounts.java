package greenbridge.statistics;

import greenbridge.saving.Contract;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.List;

/** What was promised in contracts that both sides agreed to, and what third parties verified of it, by who is behind it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SavingCounts extends GenericRepository<Contract, Long> {
    /**
     * What there is between a customer and a company.
     *
     * @param things contracts, or reports
     * @param tonnes of standard coal, promised a year or verified in all years; where factors have two ends, by the lower
     */
    @Introspected
    record Pair(long customerId, long companyId, long things, BigDecimal tonnes, long samples) {}

    @Query("""
            SELECT c.customer_id, c.company_id, COUNT(*) AS things, SUM(p.tce) AS tonnes, SUM(c.sample) AS samples
            FROM saving_contract c
            JOIN saving_plan p ON p.tenant_id = c.tenant_id AND p.contract_id = c.id AND p.revision = c.confirmed
            JOIN organisation o ON o.tenant_id = c.tenant_id AND o.id = c.customer_id
            WHERE c.tenant_id = :tenantId AND CONCAT('=', COALESCE(o.area, '-')) REGEXP :reach
            GROUP BY c.customer_id, c.company_id
            """)
    List<Pair> promised(int tenantId, String reach);

    @Query("""
            SELECT c.customer_id, c.company_id, COUNT(*) AS things, SUM(r.coal_low) / 1000 AS tonnes, SUM(c.sample) AS samples
            FROM saving_report r
            JOIN saving_contract c ON c.tenant_id = r.tenant_id AND c.id = r.contract_id
            JOIN organisation o ON o.tenant_id = c.tenant_id AND o.id = c.customer_id
            WHERE r.tenant_id = :tenantId AND r.state = 'VERIFIED' AND CONCAT('=', COALESCE(o.area, '-')) REGEXP :reach
            GROUP BY c.customer_id, c.company_id
            """)
    List<Pair> measured(int tenantId, String reach);
}
