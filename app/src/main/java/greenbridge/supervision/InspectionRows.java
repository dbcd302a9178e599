package greenbridge.supervision;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InspectionRows extends GenericRepository<Inspection, Long> {
    @Query("""
            INSERT INTO inspection (tenant_id, id, public_id, catalog_id, title_zh, title_en, seed, population, total, size, drawn_on,
              drawn_by, drawn_at)
            VALUES (:tenantId, :id, :publicId, :catalogId, :titleZh, :titleEn, :seed, :population, :total, :size, :drawnOn,
              :drawnBy, :drawnAt)
            """)
    void insert(Inspection inspection);

    @Query("SELECT * FROM inspection WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Inspection> find(int tenantId, String publicId);

    @Query("SELECT * FROM inspection WHERE tenant_id = :tenantId ORDER BY id DESC LIMIT 100")
    List<Inspection> of(int tenantId);

    /** All that is in force in a catalog on a day. */
    @Query("""
            SELECT e.public_id FROM entry e JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
              AND p.from_on <= :day AND p.until_on > :day AND p.status = 'LISTED'
            WHERE e.tenant_id = :tenantId AND e.catalog_id = :catalogId ORDER BY e.public_id
            """)
    List<String> inForce(int tenantId, long catalogId, LocalDate day);
}
