package greenbridge.chance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface KeptMatchRows extends GenericRepository<KeptMatch, Long> {
    @Query("""
            INSERT INTO kept_match (tenant_id, need_id, hop, position, kind, candidate, name, name_en, path, organisation_id, grounds)
            VALUES (:tenantId, :needId, :hop, :position, :kind, :candidate, :name, :nameEn, :path, :organisationId, :grounds)
            """)
    void insert(List<KeptMatch> matches);

    @Query("DELETE FROM kept_match WHERE tenant_id = :tenantId AND need_id = :need")
    void clear(int tenantId, long need);

    /** What these organisations could serve or lend for now, what closes first in front; nobody serves oneself. */
    @Query("""
            SELECT m.tenant_id, m.need_id AS id, n.public_id AS need, n.title, n.industry, n.area, n.budget, n.loan, n.closes_at, n.sample,
              (n.mode <> 'INVITED' OR EXISTS (SELECT 1 FROM need_invitation i WHERE i.tenant_id = n.tenant_id AND i.need_id = n.id
                AND i.organisation_id = m.organisation_id)) AS answerable,
              m.organisation_id, m.hop, m.candidate, m.name, m.name_en, m.path, m.grounds
            FROM kept_match m JOIN need n ON n.tenant_id = m.tenant_id AND n.id = m.need_id
            WHERE m.tenant_id IN (:tenants) AND m.organisation_id IN (:organisations) AND n.organisation_id <> m.organisation_id
              AND (m.hop = 'COMPANY' OR (m.hop = 'FINANCE' AND n.loan IS NOT NULL)) AND\s""" + KeptNeedRows.OPEN + """
            ORDER BY n.closes_at, n.id, m.position LIMIT :most
            """)
    List<Chance> of(Collection<Integer> tenants, Collection<Long> organisations, LocalDateTime now, int most);
}
