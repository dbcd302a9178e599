package greenbridge;

import java.util.List;

/** Things of one portal that are worth looking at, from its database; where there are several, those with the most to show. */
record Specimens(String portal, int tenant) {
    private static final String MOST_VERSIONS =
            "(SELECT COUNT(*) FROM entry_version v WHERE v.tenant_id = s.owner_id AND v.entry_id = s.subject_id) DESC";

    static Specimens of(String portal) {
        return new Specimens(portal, Given.tenant(portal));
    }

    /** The first has several versions. */
    List<String> entries() {
        return Tables.read("""
                SELECT s.public_id FROM showing s
                JOIN entry_period p ON p.tenant_id = s.owner_id AND p.entry_id = s.subject_id
                  AND p.from_on <= CURRENT_DATE AND p.until_on > CURRENT_DATE AND p.status = 'LISTED'
                JOIN entry e ON e.tenant_id = s.owner_id AND e.id = s.subject_id AND e.holder_id IS NOT NULL
                WHERE s.tenant_id = %d AND s.kind = 'entry'
                ORDER BY %s, s.public_id LIMIT 4
                """.formatted(tenant, MOST_VERSIONS));
    }

    /** One of each status that is not the usual one. */
    List<String> unusualEntries() {
        return Tables.read("""
                SELECT MIN(s.public_id) FROM showing s
                JOIN entry_period p ON p.tenant_id = s.owner_id AND p.entry_id = s.subject_id
                  AND p.from_on <= CURRENT_DATE AND p.until_on > CURRENT_DATE
                WHERE s.tenant_id = %d AND s.kind = 'entry' AND p.status NOT IN ('LISTED', 'UPCOMING')
                GROUP BY p.status ORDER BY p.status
                """.formatted(tenant));
    }

    /** Catalog and batch, parted by a slash: the fullest of the tenant's own. */
    List<String> batches() {
        return Tables.read("""
                SELECT CONCAT(c.code, '/', b.code) FROM batch b
                JOIN catalog c ON c.tenant_id = b.tenant_id AND c.id = b.catalog_id
                WHERE b.tenant_id = %d AND COALESCE(b.published_on, '1970-01-01') <= CURRENT_DATE
                ORDER BY (SELECT COUNT(*) FROM entry e WHERE e.tenant_id = b.tenant_id AND e.batch_id = b.id) DESC LIMIT 1
                """.formatted(tenant));
    }

    List<String> emptyCatalogs() {
        return Tables.read("""
                SELECT c.code FROM catalog c WHERE c.tenant_id IN (1, %d)
                AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.tenant_id = c.tenant_id AND e.catalog_id = c.id)
                ORDER BY c.code LIMIT 1
                """.formatted(tenant));
    }

    /** The first holds the most entries, the second none. */
    List<String> organisations() {
        return Tables.read("""
                SELECT id FROM (
                  (SELECT s.public_id AS id FROM showing s
                   WHERE s.tenant_id = %1$d AND s.kind = 'organisation'
                   ORDER BY (SELECT COUNT(*) FROM entry e WHERE e.holder_tenant_id = s.owner_id AND e.holder_id = s.subject_id) DESC,
                     s.public_id LIMIT 1)
                  UNION
                  (SELECT s.public_id AS id FROM showing s
                   WHERE s.tenant_id = %1$d AND s.kind = 'organisation'
                     AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.holder_tenant_id = s.owner_id AND e.holder_id = s.subject_id)
                   ORDER BY s.public_id LIMIT 1)) both_of_them
                """.formatted(tenant));
    }

    List<String> cases() {
        return Tables.read("""
                SELECT s.public_id FROM showing s
                JOIN demonstration d ON d.tenant_id = s.owner_id AND d.id = s.subject_id
                WHERE s.tenant_id = %d AND s.kind = 'demonstration' AND d.summary IS NOT NULL
                ORDER BY s.public_id LIMIT 1
                """.formatted(tenant));
    }

    /** The longest that shows here. */
    List<String> policies() {
        return Tables.read("""
                SELECT s.public_id FROM showing s
                WHERE s.tenant_id IN (1, %d) AND s.kind = 'policy'
                ORDER BY s.tenant_id DESC,
                  (SELECT COUNT(*) FROM policy_section t WHERE t.tenant_id = s.owner_id AND t.policy_id = s.subject_id) DESC LIMIT 1
                """.formatted(tenant));
    }

    List<String> mails() {
        return Tables.read(
                "SELECT public_id FROM mail WHERE tenant_id = %d ORDER BY id DESC LIMIT 1".formatted(tenant));
    }

    /** One that figures decide, and the one with the fewest rules; of the nation or the tenant's own. */
    List<String> programmes() {
        return Tables.read("""
                SELECT p.public_id FROM programme p WHERE p.tenant_id = 1 AND p.code = 'little-giant-2018'
                UNION
                (SELECT p.public_id FROM programme p WHERE p.tenant_id = %d ORDER BY p.position LIMIT 1)
                """.formatted(tenant));
    }

    static boolean nothingAwaitsTheIndex() {
        return Tables.read("SELECT 1 FROM index_queue WHERE attempts = 0 LIMIT 1")
                .isEmpty();
    }
}
