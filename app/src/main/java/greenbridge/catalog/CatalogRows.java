package greenbridge.catalog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CatalogRows extends GenericRepository<Catalog, Long> {
    @Query("""
            INSERT INTO catalog (tenant_id, id, code, form, entry_kind, level, name_zh, name_en, position, detail)
            VALUES (:tenantId, :id, :code, :form, :entryKind, :level, :nameZh, :nameEn, :position, :detail)
            """)
    void insert(List<Catalog> catalogs);

    @Query("SELECT * FROM catalog WHERE tenant_id IN (:tenants) ORDER BY tenant_id DESC, position")
    List<Catalog> of(Collection<Integer> tenants);

    @Query("SELECT * FROM catalog WHERE tenant_id = :tenantId AND code = :code")
    Optional<Catalog> byCode(int tenantId, String code);

    @Query("SELECT * FROM catalog WHERE code = :code AND tenant_id > 0 ORDER BY tenant_id LIMIT 1")
    Optional<Catalog> anyNamed(String code);

    @Query("SELECT * FROM catalog WHERE tenant_id = :tenantId AND id = :id")
    Optional<Catalog> byId(int tenantId, long id);
}
