package greenbridge.project;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Entries of C31 that have a holder, as they show in the portal of the viewer. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProjectRows extends GenericRepository<Project, Long> {
    String AREA = "COALESCE(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.area')), o.area)";
    String INDUSTRY = "COALESCE(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.attributes.industry')), o.industry)";

    String SHOWN = """
            SELECT e.tenant_id, e.id, e.public_id, e.holder_id AS organisation_id, o.name_zh AS organisation_name,
              JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.title')) AS title,\s""" + AREA + " AS area, " + INDUSTRY + """
             AS industry, e.holder_tenant_id, o.public_id AS organisation_public_id, o.name_en AS organisation_name_en, e.sample,
              p.status, v.valid_from AS since, v.content
            FROM catalog c
            JOIN entry e ON e.tenant_id = c.tenant_id AND e.catalog_id = c.id
            JOIN showing s ON s.owner_id = e.tenant_id AND s.kind = 'entry' AND s.subject_id = e.id
            JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
              AND p.from_on <= :day AND p.until_on > :day AND p.status <> 'UPCOMING'
            JOIN entry_version v ON v.tenant_id = p.tenant_id AND v.entry_id = p.entry_id AND v.version = p.version
            JOIN batch b ON b.tenant_id = e.tenant_id AND b.id = e.batch_id AND COALESCE(b.published_on, '1970-01-01') <= :day
            JOIN organisation o ON o.tenant_id = e.holder_tenant_id AND o.id = e.holder_id
            WHERE c.code = 'C31' AND e.kind = 'project' AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
              AND (s.tenant_id = :viewer OR NOT EXISTS (SELECT 1 FROM showing w WHERE w.tenant_id = :viewer
                AND w.kind = 'entry' AND w.public_id = s.public_id))
            """;

    @Query(SHOWN + " AND e.public_id = :publicId LIMIT 1")
    Optional<Project> find(int viewer, LocalDate day, String publicId);

    @Query("SELECT COUNT(*) FROM (" + SHOWN + " AND p.status = 'LISTED') listed")
    long count(int viewer, LocalDate day);

    /** Listed ones, newest first; empty words ask nothing. */
    @Query(SHOWN + " AND p.status = 'LISTED' AND e.id < :before AND (:area = '' OR " + AREA
            + " LIKE CONCAT(:area, '%')) AND (:industry = '' OR " + INDUSTRY + " LIKE CONCAT(:industry, '%'))" + """
             AND (:priority = '' OR JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.attributes.priority_area')) = :priority)
              AND (:text = '' OR LOCATE(:text, JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.title'))) > 0 OR LOCATE(:text, o.name_zh) > 0)
            ORDER BY e.id DESC LIMIT :size
            """)
    List<Project> listed(
            int viewer,
            LocalDate day,
            String area,
            String industry,
            String priority,
            String text,
            long before,
            int size);

    /** In whatever status they are. */
    @Query(SHOWN + " AND e.holder_tenant_id = :viewer AND e.holder_id IN (:owners) ORDER BY e.id DESC LIMIT 300")
    List<Project> held(int viewer, LocalDate day, Collection<Long> owners);

    @Query(SHOWN + " AND e.public_id IN (:publicIds) ORDER BY e.id DESC")
    List<Project> all(int viewer, LocalDate day, Collection<String> publicIds);
}
