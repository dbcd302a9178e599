package greenbridge.demonstration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
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

    /** Every row that shows here shows once: by the portal's own row, or as a national thing. Empty words ask nothing. */
    @Query(SHOWN + """
             AND (s.tenant_id = :viewer OR NOT EXISTS (SELECT 1 FROM showing w WHERE w.tenant_id = :viewer
                AND w.kind = 'demonstration' AND w.public_id = s.public_id))
              AND (d.completed_on IS NULL OR d.completed_on <= :day)
              AND (:industry = '' OR d.industry = :industry)
              AND (:area = '' OR d.area LIKE CONCAT(:area, '%'))
              AND d.id < :before
            ORDER BY d.id DESC LIMIT :size
            """)
    List<Demonstration> latest(int viewer, LocalDate day, String industry, String area, long before, int size);

    @Query(SHOWN + """
             AND d.holder_tenant_id = :holderTenantId AND d.holder_id = :holderId
              AND (d.completed_on IS NULL OR d.completed_on <= :day)
            ORDER BY d.completed_on DESC, d.id DESC LIMIT 100
            """)
    List<Demonstration> ofHolder(int viewer, LocalDate day, int holderTenantId, long holderId);
}
