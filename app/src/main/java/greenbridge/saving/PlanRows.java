package greenbridge.saving;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PlanRows extends GenericRepository<Plan, Long> {
    @Query("""
            INSERT INTO saving_plan (tenant_id, contract_id, revision, carrier, baseline, baseline_from, baseline_to, method, words,
              adjustment, tce, money, first_year, years, verifier_id, by_company, proposed_by, proposed_at, confirmed_by, confirmed_at)
            VALUES (:tenantId, :contractId, :revision, :carrier, :baseline, :baselineFrom, :baselineTo, :method, :words,
              :adjustment, :tce, :money, :firstYear, :years, :verifierId, :byCompany, :proposedBy, :proposedAt, :confirmedBy, :confirmedAt)
            """)
    void insert(Plan plan);

    /** Oldest first, each contract's in the order of its revisions. */
    @Query("""
            SELECT p.*, v.name_zh AS verifier_name, v.name_en AS verifier_name_en
            FROM saving_plan p LEFT JOIN organisation v ON v.tenant_id = p.tenant_id AND v.id = p.verifier_id
            WHERE p.tenant_id = :tenantId AND p.contract_id IN (:contracts) ORDER BY p.contract_id, p.revision
            """)
    List<Plan> of(int tenantId, Collection<Long> contracts);

    /** The third party of the plan that counts. */
    @Query("""
            SELECT p.verifier_id FROM saving_plan p
            JOIN saving_contract c ON c.tenant_id = p.tenant_id AND c.id = p.contract_id AND c.confirmed = p.revision
            WHERE p.tenant_id = :tenantId AND p.contract_id = :contract
            """)
    Optional<Long> verifier(int tenantId, long contract);

    /** Held until the transaction ends. */
    @Query("""
            SELECT contract_id FROM saving_plan
            WHERE tenant_id = :tenantId AND contract_id = :contract AND revision = :revision FOR UPDATE
            """)
    Optional<Long> held(int tenantId, long contract, int revision);

    @Query("""
            UPDATE saving_plan SET confirmed_by = :person, confirmed_at = :at
            WHERE tenant_id = :tenantId AND contract_id = :contract AND revision = :revision AND confirmed_at IS NULL
            """)
    int confirm(int tenantId, long contract, int revision, long person, LocalDateTime at);
}
