package greenbridge.consent;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A bank may be at home in another tenant than the enterprise: such statements are asked for all tenants whose dossiers show there. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ConsentRows extends GenericRepository<Consent, Long> {
    @Query("""
            INSERT INTO consent (tenant_id, id, public_id, project_id, organisation_id, bank_tenant_id, bank_id, bank_name, purpose,
              parts, until_on, given_by, given_at)
            VALUES (:tenantId, :id, :publicId, :projectId, :organisationId, :bankTenantId, :bankId, :bankName, :purpose,
              :parts, :untilOn, :givenBy, :givenAt)
            """)
    void insert(Consent consent);

    @Query("SELECT * FROM consent WHERE tenant_id = :tenantId AND project_id = :project AND public_id = :publicId")
    Optional<Consent> find(int tenantId, String project, String publicId);

    @Query("""
            SELECT * FROM consent WHERE tenant_id = :tenantId AND project_id = :project AND organisation_id = :organisation
            ORDER BY id DESC LIMIT 200
            """)
    List<Consent> ofProject(int tenantId, String project, long organisation);

    /** That count on the day. */
    @Query("""
            SELECT * FROM consent WHERE tenant_id IN (:tenants) AND project_id = :project AND bank_id = :bank
              AND withdrawn_at IS NULL AND until_on >= :day
            ORDER BY id
            """)
    List<Consent> live(Collection<Integer> tenants, String project, long bank, LocalDate day);

    @Query("""
            SELECT * FROM consent WHERE tenant_id IN (:tenants) AND bank_id IN (:banks)
              AND withdrawn_at IS NULL AND until_on >= :day
            ORDER BY id DESC LIMIT 500
            """)
    List<Consent> toBanks(Collection<Integer> tenants, Collection<Long> banks, LocalDate day);

    @Query("""
            UPDATE consent SET withdrawn_at = :at, withdrawn_by = :person
            WHERE tenant_id = :tenantId AND id = :id AND withdrawn_at IS NULL AND until_on >= :day
            """)
    int withdraw(int tenantId, long id, LocalDate day, LocalDateTime at, long person);
}
