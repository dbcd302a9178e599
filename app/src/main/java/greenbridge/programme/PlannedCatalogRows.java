package greenbridge.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PlannedCatalogRows extends GenericRepository<PlannedCatalog, Long> {
    @Query("""
            INSERT INTO planned_catalog (tenant_id, programme_id, code, entry_kind, level, name_zh, name_en, detail)
            VALUES (:tenantId, :programmeId, :code, :entryKind, :level, :nameZh, :nameEn, :detail)
            """)
    void insert(PlannedCatalog catalog);

    @Query("SELECT * FROM planned_catalog WHERE tenant_id = :tenantId AND programme_id = :programmeId")
    Optional<PlannedCatalog> of(int tenantId, long programmeId);

    @Query("SELECT COUNT(*) FROM planned_catalog WHERE tenant_id = :tenantId AND code = :code")
    long named(int tenantId, String code);

    @Query("DELETE FROM planned_catalog WHERE tenant_id = :tenantId AND programme_id = :programmeId")
    void delete(int tenantId, long programmeId);

    /** Behind all others. */
    @Query("SELECT COALESCE(MAX(position), 0) + 1 FROM catalog WHERE tenant_id = :tenantId")
    int position(int tenantId);

    @Query("UPDATE programme SET catalog_id = :catalogId WHERE tenant_id = :tenantId AND id = :programmeId")
    void fills(int tenantId, long programmeId, long catalogId);
}
