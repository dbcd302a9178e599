package greenbridge.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProgrammeRows extends GenericRepository<Programme, Long> {
    @Query("""
            INSERT INTO programme (tenant_id, id, public_id, code, catalog_id, name_zh, name_en, position, retired)
            VALUES (:tenantId, :id, :publicId, :code, :catalogId, :nameZh, :nameEn, :position, :retired)
            """)
    void insert(Programme programme);

    /** The tenant's own, and the national ones. */
    @Query("""
            SELECT * FROM programme WHERE tenant_id IN (:tenantId, 1) AND NOT retired
            ORDER BY tenant_id = 1, position, id
            """)
    List<Programme> seenBy(int tenantId);

    @Query("SELECT * FROM programme WHERE tenant_id IN (:tenantId, 1) AND public_id = :publicId")
    Optional<Programme> seenBy(int tenantId, String publicId);

    @Query("SELECT * FROM programme WHERE tenant_id = :tenantId AND code = :code")
    Optional<Programme> byCode(int tenantId, String code);

    @Query("SELECT * FROM programme WHERE tenant_id = :tenantId AND id = :id")
    Optional<Programme> byId(int tenantId, long id);
}
