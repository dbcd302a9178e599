package greenbridge.home;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What shows in a portal is what belongs to the national one, and what a row of showing says. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HomeRows extends GenericRepository<HomeFacts.Batch, Long> {
    @Query("""
            SELECT c.id, c.tenant_id, c.code, c.name_zh, c.name_en, COUNT(*) AS listed, MAX(b.published_on) AS latest
            FROM entry e
            JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
              AND p.from_on <= :day AND p.until_on > :day AND p.status = 'LISTED'
            JOIN catalog c ON c.tenant_id = e.tenant_id AND c.id = e.catalog_id
            JOIN batch b ON b.tenant_id = e.tenant_id AND b.id = e.batch_id
            WHERE e.tenant_id = 1 OR EXISTS (SELECT 1 FROM showing s WHERE s.tenant_id = :tenantId
              AND s.kind = 'entry' AND s.public_id = e.public_id AND s.owner_id = e.tenant_id)
            GROUP BY c.id, c.tenant_id, c.code, c.name_zh, c.name_en
            ORDER BY listed DESC, c.code
            """)
    List<HomeFacts.Door> doors(int tenantId, LocalDate day);

    /** What ends first stands first; a call without an end stands last. */
    @Query("""
            SELECT r.* FROM (
              SELECT c.id, c.tenant_id, c.public_id, 'CALL' AS kind, c.title_zh, c.title_en,
                DATE(c.opens_at) AS opens_on, DATE(c.closes_at) AS closes_on, c.sample
              FROM call_round c
              WHERE c.tenant_id IN (:tenants) AND DATE(c.published_at) <= :day AND c.cancelled_at IS NULL
                AND (c.closes_at IS NULL OR DATE(c.closes_at) >= :day)
              UNION ALL
              SELECT n.id, n.tenant_id, n.public_id, 'NOTICE', n.title_zh, n.title_en, n.first_on, n.last_on, n.sample
              FROM notice n
              WHERE n.tenant_id IN (:tenants) AND n.first_on <= :day AND n.last_on >= :day AND n.closed_at IS NULL) r
            ORDER BY r.closes_on IS NULL, r.closes_on, r.id
            LIMIT 5
            """)
    List<HomeFacts.Round> rounds(Collection<Integer> tenants, LocalDate day);

    @Query("""
            SELECT b.id, b.tenant_id, b.code, b.title_zh, b.title_en, b.document_number, b.published_on, b.sample,
              c.code AS catalog_code, c.name_zh AS catalog_zh, c.name_en AS catalog_en,
              (SELECT COUNT(*) FROM entry e WHERE e.tenant_id = b.tenant_id AND e.batch_id = b.id) AS entries
            FROM batch b
            JOIN catalog c ON c.tenant_id = b.tenant_id AND c.id = b.catalog_id
            WHERE b.tenant_id IN (:tenants) AND b.published_on <= :day
            ORDER BY b.published_on DESC, b.id DESC
            LIMIT 6
            """)
    List<HomeFacts.Batch> batches(Collection<Integer> tenants, LocalDate day);

    @Query("""
            SELECT e.id, e.tenant_id, e.public_id, e.kind, e.sample, v.valid_to,
              JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.title')) AS title,
              JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.titleEn')) AS title_en,
              JSON_EXTRACT(v.content, '$.indicators') AS indicators,
              o.name_zh AS holder, o.name_en AS holder_en
            FROM entry e
            JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
              AND p.from_on <= :day AND p.until_on > :day AND p.status = 'LISTED'
            JOIN entry_version v ON v.tenant_id = p.tenant_id AND v.entry_id = p.entry_id AND v.version = p.version
            LEFT JOIN organisation o ON o.tenant_id = e.holder_tenant_id AND o.id = e.holder_id
            WHERE e.tenant_id = :tenantId AND e.batch_id = :batchId
            ORDER BY e.id
            LIMIT 2
            """)
    List<HomeFacts.Entry> firstOf(int tenantId, long batchId, LocalDate day);

    @Query("""
            SELECT d.id, d.tenant_id, d.public_id, d.title_zh, d.title_en, d.area, d.completed_on, d.sample,
              JSON_EXTRACT(d.data, '$.indicators') AS indicators, o.name_zh AS holder, o.name_en AS holder_en
            FROM demonstration d
            LEFT JOIN organisation o ON o.tenant_id = d.holder_tenant_id AND o.id = d.holder_id
            WHERE d.tenant_id = 1 OR EXISTS (SELECT 1 FROM showing s WHERE s.tenant_id = :tenantId
              AND s.kind = 'demonstration' AND s.public_id = d.public_id AND s.owner_id = d.tenant_id)
            ORDER BY d.completed_on DESC, d.id
            LIMIT 4
            """)
    List<HomeFacts.Case> cases(int tenantId);

    @Query("""
            SELECT p.id, p.tenant_id, p.public_id, p.title_zh, p.title_en, p.document_number, p.standing,
              COALESCE(p.released_on, p.signed_on, p.valid_from) AS dated
            FROM policy p
            WHERE p.tenant_id IN (:tenants)
            ORDER BY p.tenant_id = :first DESC, COALESCE(p.released_on, p.signed_on, p.valid_from) DESC, p.code
            LIMIT 6
            """)
    List<HomeFacts.Policy> policies(Collection<Integer> tenants, int first);

    @Query("""
            SELECT COUNT(*) FROM organisation o
            WHERE o.tenant_id = 1 OR EXISTS (SELECT 1 FROM showing s WHERE s.tenant_id = :tenantId
              AND s.kind = 'organisation' AND s.public_id = o.public_id AND s.owner_id = o.tenant_id)
            """)
    long organisations(int tenantId);

    @Query("""
            SELECT COUNT(*) FROM demonstration d
            WHERE d.tenant_id = 1 OR EXISTS (SELECT 1 FROM showing s WHERE s.tenant_id = :tenantId
              AND s.kind = 'demonstration' AND s.public_id = d.public_id AND s.owner_id = d.tenant_id)
            """)
    long allCases(int tenantId);

    @Query("SELECT COUNT(*) FROM policy p WHERE p.tenant_id IN (:tenants)")
    long allPolicies(Collection<Integer> tenants);

    @Query("""
            SELECT e.tenant_id, COUNT(*) AS count
            FROM entry e
            JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
              AND p.from_on <= :day AND p.until_on > :day AND p.status = 'LISTED'
            WHERE e.tenant_id IN (:tenants)
            GROUP BY e.tenant_id
            """)
    List<HomeFacts.Share> shares(Collection<Integer> tenants, LocalDate day);
}
