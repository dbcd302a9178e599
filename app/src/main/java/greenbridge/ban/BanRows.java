package greenbridge.ban;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BanRows extends GenericRepository<Ban, Long> {
    @Query("""
            INSERT INTO ban (tenant_id, id, public_id, organisation_id, programme_tenant_id, programme_id, ground, reason, since, until,
              entry, decided_by)
            VALUES (:tenantId, :id, :publicId, :organisationId, :programmeTenantId, :programmeId, :ground, :reason, :since, :until,
              :entry, :decidedBy)
            """)
    void insert(Ban ban);

    /** Newest first. */
    @Query(
            "SELECT * FROM ban WHERE tenant_id = :tenantId AND organisation_id = :organisationId ORDER BY id DESC LIMIT 100")
    List<Ban> of(int tenantId, long organisationId);
}
