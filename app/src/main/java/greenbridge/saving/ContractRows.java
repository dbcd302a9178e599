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
interface ContractRows extends GenericRepository<Contract, Long> {
    String SELECT = """
            SELECT c.*, k.name_zh AS customer_name, k.name_en AS customer_name_en, o.name_zh AS company_name, o.name_en AS company_name_en,
              o.public_id AS company_public_id
            FROM saving_contract c
            JOIN organisation k ON k.tenant_id = c.tenant_id AND k.id = c.customer_id
            JOIN organisation o ON o.tenant_id = c.tenant_id AND o.id = c.company_id
            WHERE c.tenant_id = :tenantId
            """;

    /** Of two who begin at once one row stays: {@link #ofNeed} tells which. */
    @Query("""
            INSERT IGNORE INTO saving_contract (tenant_id, id, public_id, need_id, customer_id, company_id, title, named, revision,
              confirmed, made_at, sample)
            VALUES (:tenantId, :id, :publicId, :needId, :customerId, :companyId, :title, :named, :revision, :confirmed, :madeAt, :sample)
            """)
    void insert(Contract contract);

    @Query(SELECT + " AND c.public_id = :publicId")
    Optional<Contract> find(int tenantId, String publicId);

    @Query(SELECT + " AND c.need_id = :needId")
    Optional<Contract> ofNeed(int tenantId, long needId);

    @Query(SELECT + """
             AND c.id = (SELECT r.contract_id FROM saving_report r WHERE r.tenant_id = :tenantId AND r.public_id = :report)
            """)
    Optional<Contract> ofReport(int tenantId, String report);

    /** Agreed before a moment, without a report of a year of the plan, and nobody was reminded so late. */
    @Query(SELECT + """
             AND EXISTS (SELECT 1 FROM saving_plan p
                WHERE p.tenant_id = c.tenant_id AND p.contract_id = c.id AND p.revision = c.confirmed AND p.confirmed_at < :agreed
                  AND :year BETWEEN p.first_year AND p.first_year + p.years - 1)
              AND NOT EXISTS (SELECT 1 FROM saving_report r
                WHERE r.tenant_id = c.tenant_id AND r.contract_id = c.id AND r.of_year = :year)
              AND NOT EXISTS (SELECT 1 FROM saving_reminder m
                WHERE m.tenant_id = c.tenant_id AND m.contract_id = c.id AND m.of_year = :year AND m.after_days >= :days)
            ORDER BY c.id LIMIT 500
            """)
    List<Contract> silent(int tenantId, int year, LocalDateTime agreed, int days);

    /** Newest first, also those that one of these verifies or is asked to. */
    @Query(SELECT + """
             AND (c.customer_id IN (:organisations) OR c.company_id IN (:organisations) OR c.id IN (
               SELECT p.contract_id FROM saving_plan p WHERE p.tenant_id = :tenantId AND p.verifier_id IN (:organisations)))
            ORDER BY c.id DESC LIMIT 500
            """)
    List<Contract> of(int tenantId, Collection<Long> organisations);

    @Query(SELECT + " AND c.company_id = :company AND c.confirmed IS NOT NULL ORDER BY c.id LIMIT 2000")
    List<Contract> agreed(int tenantId, long company);

    @Query("""
            UPDATE saving_contract SET revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision
            """)
    int revise(int tenantId, long id, int revision);

    @Query("""
            UPDATE saving_contract SET confirmed = :revision
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND (confirmed IS NULL OR confirmed < :revision)
            """)
    int confirm(int tenantId, long id, int revision);

    @Query("UPDATE saving_contract SET named = :agreed WHERE tenant_id = :tenantId AND id = :id AND named <> :agreed")
    int name(int tenantId, long id, boolean agreed);
}
