package greenbridge.product;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OfferedRows extends GenericRepository<Offered, Long> {
    @Query("""
            INSERT INTO finance_product (tenant_id, id, public_id, organisation_id, revision, current_version, made_at,
              withdrawn_at, withdrawn_for, sample)
            VALUES (:tenantId, :id, :publicId, :organisationId, :revision, :currentVersion, :madeAt,
              :withdrawnAt, :withdrawnFor, :sample)
            """)
    void insert(Offered offered);

    @Query(
            "SELECT * FROM finance_product WHERE tenant_id IN (:tenants) AND public_id = :publicId ORDER BY tenant_id DESC LIMIT 1")
    Optional<Offered> find(Collection<Integer> tenants, String publicId);

    @Query(
            "SELECT * FROM finance_product WHERE tenant_id = :tenantId AND organisation_id = :organisationId ORDER BY id DESC")
    List<Offered> ofBank(int tenantId, long organisationId);

    @Query("""
            SELECT * FROM finance_product
            WHERE tenant_id IN (:tenants) AND current_version IS NOT NULL AND withdrawn_at IS NULL ORDER BY id LIMIT 5000
            """)
    List<Offered> current(Collection<Integer> tenants);

    /** Whether nobody was faster. */
    @Query("""
            UPDATE finance_product SET revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :seen
            """)
    int step(int tenantId, long id, int seen);

    @Query("""
            UPDATE finance_product SET revision = revision + 1, current_version = :version, withdrawn_at = NULL, withdrawn_for = NULL
            WHERE tenant_id = :tenantId AND id = :id AND revision = :seen
            """)
    int publish(int tenantId, long id, int seen, int version);

    @Query("""
            UPDATE finance_product SET revision = revision + 1, withdrawn_at = :at, withdrawn_for = :reason
            WHERE tenant_id = :tenantId AND id = :id AND revision = :seen AND current_version IS NOT NULL AND withdrawn_at IS NULL
            """)
    int withdraw(int tenantId, long id, int seen, LocalDateTime at, String reason);
}
