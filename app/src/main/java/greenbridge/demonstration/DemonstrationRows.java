package greenbridge.demonstration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DemonstrationRows extends GenericRepository<Demonstration, Long> {
    String SHOWN = """
            SELECT d.* FROM showing s
            JOIN demonstration d ON d.tenant_id = s.owner_id AND d.id = s.subject_id
            WHERE s.kind = 'demonstration' AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
            """;

    @Query("""
            INSERT INTO demonstration (tenant_id, id, public_id, title_zh, title_en, holder_tenant_id, holder_id, area, industry,
              sectors, summary, summary_en, completed_on, data, changed_at, sample)
            VALUES (:tenantId, :id, :publicId, :titleZh, :titleEn, :holderTenantId, :holderId, :area, :industry,
              :sectors, :summary, :summaryEn, :completedOn, :data, :changedAt, :sample)
            """)
    void insert(List<Demonstration> demonstrations);

    @Query(SHOWN + " AND s.public_id = :publicId ORDER BY s.tenant_id DESC LIMIT 1")
    Optional<Demonstration> shown(int viewer, String publicId);

    /** Every row that shows here shows once: by the portal's own row, or as a national thing. */
    @Query(SHOWN + " AND d.id < :before ORDER BY d.id DESC LIMIT :size")
    List<Demonstration> latest(int viewer, long before, int size);

    @Query(SHOWN + " AND s.tenant_id = :viewer AND d.holder_tenant_id = :holderTenantId AND d.holder_id = :holderId"
            + " ORDER BY d.completed_on DESC LIMIT 20")
    List<Demonstration> ofHolder(int viewer, int holderTenantId, long holderId);
}
