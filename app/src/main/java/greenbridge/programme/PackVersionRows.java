package greenbridge.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PackVersionRows extends GenericRepository<PackVersion, Long> {
    @Query("""
            INSERT INTO pack_version (tenant_id, id, programme_tenant_id, programme_id, version, state, own, base_version, pack, note,
              drafted_by, drafted_at, decided_by, decided_at)
            VALUES (:tenantId, :id, :programmeTenantId, :programmeId, :version, :state, :own, :baseVersion, :pack, :note,
              :draftedBy, :draftedAt, :decidedBy, :decidedAt)
            """)
    void insert(PackVersion row);

    /** The newest released one of this tenant. */
    @Query("""
            SELECT * FROM pack_version
            WHERE tenant_id = :tenantId AND programme_tenant_id = :owner AND programme_id = :programmeId AND state = 'RELEASED'
            ORDER BY version DESC LIMIT 1
            """)
    Optional<PackVersion> released(int tenantId, int owner, long programmeId);

    @Query("SELECT * FROM pack_version WHERE tenant_id = :tenantId AND id = :id")
    Optional<PackVersion> byId(int tenantId, long id);

    /** Newest first. */
    @Query("""
            SELECT * FROM pack_version
            WHERE tenant_id = :tenantId AND programme_tenant_id = :owner AND programme_id = :programmeId ORDER BY version DESC
            """)
    List<PackVersion> of(int tenantId, int owner, long programmeId);
}
