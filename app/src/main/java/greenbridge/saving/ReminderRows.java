package greenbridge.saving;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReminderRows extends GenericRepository<Contract, Long> {
    /** Whether nobody was reminded so late of a year that still has no report. */
    @Query("""
            INSERT IGNORE INTO saving_reminder (tenant_id, contract_id, of_year, after_days, reminded_at)
            SELECT c.tenant_id, c.id, :year, :days, :at FROM saving_contract c
            WHERE c.tenant_id = :tenantId AND c.id = :contract
              AND NOT EXISTS (SELECT 1 FROM saving_report r
                WHERE r.tenant_id = c.tenant_id AND r.contract_id = c.id AND r.of_year = :year)
            """)
    int insert(int tenantId, long contract, int year, int days, LocalDateTime at);
}
