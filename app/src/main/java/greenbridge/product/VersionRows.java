package greenbridge.product;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface VersionRows extends GenericRepository<Version, Long> {
    @Query("""
            INSERT INTO finance_product_version (tenant_id, product_id, version, terms, note, written_at, written_by, published_at,
              published_by)
            VALUES (:tenantId, :productId, :version, :terms, :note, :writtenAt, :writtenBy, :publishedAt,
              :publishedBy)
            """)
    void insert(Version row);

    /** Newest first. */
    @Query("""
            SELECT * FROM finance_product_version WHERE tenant_id = :tenantId AND product_id = :productId ORDER BY version DESC
            """)
    List<Version> of(int tenantId, long productId);

    /** Of all that a bank keeps, newest first. */
    @Query("""
            SELECT v.* FROM finance_product_version v
            JOIN finance_product p ON p.tenant_id = v.tenant_id AND p.id = v.product_id
            WHERE p.tenant_id = :tenantId AND p.organisation_id = :organisationId ORDER BY v.product_id, v.version DESC
            """)
    List<Version> ofBank(int tenantId, long organisationId);

    /** What is offered now. */
    @Query("""
            SELECT v.* FROM finance_product p
            JOIN finance_product_version v ON v.tenant_id = p.tenant_id AND v.product_id = p.id AND v.version = p.current_version
            WHERE p.tenant_id IN (:tenants) AND p.withdrawn_at IS NULL
            """)
    List<Version> current(Collection<Integer> tenants);

    /** What is published never changes. */
    @Query("""
            UPDATE finance_product_version SET terms = :terms, written_at = :at, written_by = :by
            WHERE tenant_id = :tenantId AND product_id = :productId AND version = :version AND published_at IS NULL
            """)
    int write(
            int tenantId,
            long productId,
            int version,
            @TypeDef(type = DataType.JSON) Terms terms,
            LocalDateTime at,
            @Nullable Long by);

    @Query("""
            UPDATE finance_product_version SET published_at = :at, published_by = :by, note = :note
            WHERE tenant_id = :tenantId AND product_id = :productId AND version = :version AND published_at IS NULL
            """)
    int publish(int tenantId, long productId, int version, LocalDateTime at, @Nullable Long by, @Nullable String note);
}
