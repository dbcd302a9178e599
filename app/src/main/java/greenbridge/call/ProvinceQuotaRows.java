package greenbridge.call;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProvinceQuotaRows extends GenericRepository<ProvinceQuota, Integer> {
    @Query("""
            INSERT INTO province_quota (programme_tenant_id, programme_id, round_year, tenant_id, quota)
            VALUES (:programmeTenantId, :programmeId, :roundYear, :tenantId, :quota)
            ON DUPLICATE KEY UPDATE quota = :quota
            """)
    void put(ProvinceQuota row);

    @Query("""
            DELETE FROM province_quota
            WHERE tenant_id = :tenantId AND programme_tenant_id = :owner AND programme_id = :programmeId AND round_year = :roundYear
            """)
    void forget(int tenantId, int owner, long programmeId, int roundYear);

    @Query("""
            SELECT * FROM province_quota
            WHERE tenant_id = :tenantId AND programme_tenant_id = :owner AND programme_id = :programmeId AND round_year = :roundYear
            """)
    Optional<ProvinceQuota> of(int tenantId, int owner, long programmeId, int roundYear);

    @Query("""
            SELECT * FROM province_quota
            WHERE programme_tenant_id = :owner AND programme_id = :programmeId AND round_year = :roundYear ORDER BY tenant_id
            """)
    List<ProvinceQuota> all(int owner, long programmeId, int roundYear);
}
