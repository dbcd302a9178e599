package greenbridge.saving;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReportRows extends GenericRepository<Report, Long> {
    /** Of two for one year the first stays: {@link #of} tells which. */
    @Query("""
            INSERT IGNORE INTO saving_report (tenant_id, id, public_id, contract_id, of_year, plan, state, revision, amounts, money, words,
              formula, factors_on, coal_low, coal_high, co2_low, co2_high, by_company, entered_by, entered_at)
            VALUES (:tenantId, :id, :publicId, :contractId, :ofYear, :plan, :state, :revision, :amounts, :money, :words,
              :formula, :factorsOn, :coalLow, :coalHigh, :co2Low, :co2High, :byCompany, :enteredBy, :enteredAt)
            """)
    void insert(Report report);

    /** Whether it is still as it was seen and may take other figures; then it has the next revision. */
    @Query("""
            UPDATE saving_report SET revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state <> 'VERIFIED'
            """)
    int open(int tenantId, long id, int revision);

    @Query("""
            UPDATE saving_report SET plan = :plan, state = :state, amounts = :amounts, money = :money, words = :words,
              formula = :formula, factors_on = :factorsOn, coal_low = :coalLow, coal_high = :coalHigh, co2_low = :co2Low,
              co2_high = :co2High, by_company = :byCompany, entered_by = :enteredBy, entered_at = :enteredAt,
              verifier_id = NULL, decided_by = NULL, decided_at = NULL, reason = NULL
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void replace(Report report);

    @Query("""
            SELECT * FROM saving_report WHERE tenant_id = :tenantId AND contract_id IN (:contracts) ORDER BY contract_id, of_year
            """)
    List<Report> of(int tenantId, Collection<Long> contracts);

    @Query("""
            UPDATE saving_report SET state = :state, verifier_id = :verifier, decided_by = :person, decided_at = :at, reason = :reason,
              revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state = 'ENTERED'
            """)
    int decide(
            int tenantId,
            long id,
            int revision,
            Report.State state,
            long verifier,
            long person,
            LocalDateTime at,
            @Nullable String reason);
}
