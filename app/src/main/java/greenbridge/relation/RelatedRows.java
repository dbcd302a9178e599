package greenbridge.relation;

import greenbridge.relation.Relations.Related;
import greenbridge.showing.Showing.Kind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other ends of links, as far as they show in the viewer's portal; an entry only while it is public on the day. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RelatedRows extends GenericRepository<RelatedRows.Row, Long> {
    String OTHER_END = """
            SELECT l.id, l.type, s.kind, s.public_id,
              COALESCE(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.title')), o.name_zh, d.title_zh) AS title_zh,
              COALESCE(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.titleEn')), o.name_en, d.title_en) AS title_en,
              COALESCE(e.sample, o.sample, d.sample) AS sample
            """;

    String JOINS = """
            LEFT JOIN entry e ON s.kind = 'entry' AND e.tenant_id = s.owner_id AND e.id = s.subject_id
            LEFT JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
              AND p.from_on <= :day AND p.until_on > :day AND p.status <> 'UPCOMING'
            LEFT JOIN entry_version v ON v.tenant_id = p.tenant_id AND v.entry_id = p.entry_id AND v.version = p.version
            LEFT JOIN organisation o ON s.kind = 'organisation' AND o.tenant_id = s.owner_id AND o.id = s.subject_id
            LEFT JOIN demonstration d ON s.kind = 'demonstration' AND d.tenant_id = s.owner_id AND d.id = s.subject_id
            """;

    String WHERE = """
             AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
              AND l.from_on <= :day AND (l.until_on IS NULL OR l.until_on > :day)
              AND (s.kind <> 'entry' OR v.version IS NOT NULL)
            ORDER BY s.kind, l.id LIMIT 40
            """;

    @Query(OTHER_END + """
            FROM link l JOIN showing s ON s.owner_id = l.to_tenant_id AND s.kind = l.to_kind AND s.subject_id = l.to_id
            """ + JOINS + " WHERE l.from_tenant_id = :tenantId AND l.from_kind = :kind AND l.from_id = :id"
            + WHERE)
    List<Row> outward(Kind kind, int tenantId, long id, LocalDate day, int viewer);

    @Query(OTHER_END + """
            FROM link l JOIN showing s ON s.owner_id = l.from_tenant_id AND s.kind = l.from_kind AND s.subject_id = l.from_id
            """ + JOINS + " WHERE l.to_tenant_id = :tenantId AND l.to_kind = :kind AND l.to_id = :id"
            + WHERE)
    List<Row> inward(Kind kind, int tenantId, long id, LocalDate day, int viewer);

    @MappedEntity("link")
    record Row(
            @Id long id,
            Relation.Type type,
            Kind kind,
            String publicId,
            String titleZh,
            @Nullable String titleEn,
            boolean sample) {
        Related seen(String direction) {
            return new Related(
                    Relations.labelKey(type, direction), kind.path() + "/" + publicId, sample, titleZh, titleEn);
        }
    }
}
