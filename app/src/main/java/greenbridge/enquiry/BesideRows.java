package greenbridge.enquiry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Entries of other holders in a catalog. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BesideRows extends GenericRepository<Enquiry, Long> {
    /**
     * Public ids, of each holder the oldest entry that serves the place, as {@link Lot} draws them. Who holds them is at home here, and
     * somebody answers for them.
     *
     * @param owner whose catalog it is
     * @param serving as {@link Serving} words them
     * @param lot what is hashed with the public id of the holder behind it
     */
    @Query("""
            SELECT x.public_id FROM entry x
            JOIN (SELECT MIN(e.id) AS id, o.public_id AS holder
              FROM entry e
              JOIN showing s ON s.tenant_id = :owner AND s.kind = 'entry' AND s.public_id = e.public_id
                AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
              JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
                AND p.from_on <= :day AND p.until_on > :day AND p.status = 'LISTED'
              JOIN entry_version v ON v.tenant_id = p.tenant_id AND v.entry_id = p.entry_id AND v.version = p.version
              JOIN batch b ON b.tenant_id = e.tenant_id AND b.id = e.batch_id AND COALESCE(b.published_on, '1970-01-01') <= :day
              JOIN organisation o ON o.tenant_id = e.holder_tenant_id AND o.id = e.holder_id
              WHERE e.tenant_id = :owner AND e.catalog_id = :catalog
                AND e.holder_tenant_id = :viewer AND e.holder_id NOT IN (:without)
                AND (COALESCE(TRIM(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.attributes.regions'))), '') = ''
                  OR JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.attributes.regions')) REGEXP :serving)
                AND EXISTS (SELECT 1 FROM person_grant g WHERE g.tenant_id = :viewer AND g.organisation_id = e.holder_id
                  AND g.role IN ('ORGANISATION_OWNER', 'ORGANISATION_EDITOR') AND g.taken_at IS NULL
                  AND (g.until_on IS NULL OR g.until_on >= :day))
              GROUP BY o.public_id) h ON h.id = x.id
            WHERE x.tenant_id = :owner
            ORDER BY SHA2(CONCAT(:lot, h.holder), 256), h.holder LIMIT :most
            """)
    List<String> drawn(
            int viewer,
            int owner,
            long catalog,
            LocalDate day,
            Collection<Long> without,
            String serving,
            String lot,
            int most);
}
