package greenbridge.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OrganisationRows extends GenericRepository<Organisation, Long> {
    @Query("""
            INSERT INTO organisation (tenant_id, id, public_id, credit_code, name_zh, name_en, kind, area, industry, sectors,
              badges, summary, summary_en, data, changed_at, sample)
            VALUES (:tenantId, :id, :publicId, :creditCode, :nameZh, :nameEn, :kind, :area, :industry, :sectors,
              :badges, :summary, :summaryEn, :data, :changedAt, :sample)
            """)
    void insert(List<Organisation> organisations);

    @Query("SELECT * FROM organisation WHERE tenant_id = :tenantId AND credit_code = :code")
    Optional<Organisation> byCreditCode(int tenantId, String code);

    @Query("""
            SELECT o.* FROM showing s
            JOIN organisation o ON o.tenant_id = s.owner_id AND o.id = s.subject_id
            WHERE s.kind = 'organisation' AND s.public_id = :publicId
              AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
            ORDER BY s.tenant_id DESC LIMIT 1
            """)
    Optional<Organisation> shown(int viewer, String publicId);

    @Query("""
            SELECT o.* FROM organisation o
            JOIN showing s ON s.owner_id = o.tenant_id AND s.kind = 'organisation' AND s.subject_id = o.id
            WHERE o.tenant_id = :tenantId AND o.id = :id AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
            LIMIT 1
            """)
    Optional<Organisation> shownById(int viewer, int tenantId, long id);

    /** The same organisation as each of these tenants knows it; whether it shows anywhere is asked of what it holds. */
    @Query("SELECT * FROM organisation WHERE tenant_id IN (:tenants) AND credit_code = :code")
    List<Organisation> known(Collection<Integer> tenants, String code);

    /** The tenant's own first, then the one that most portals know. By tenant, so that the unique key answers. */
    @Query("""
            SELECT o.* FROM tenant t
            JOIN organisation o ON o.tenant_id = t.id AND o.credit_code = :code
            JOIN showing s ON s.owner_id = o.tenant_id AND s.kind = 'organisation' AND s.subject_id = o.id
            WHERE (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
            ORDER BY s.owner_id = :viewer DESC, o.tenant_id LIMIT 1
            """)
    Optional<Organisation> shownByCreditCode(int viewer, String code);
}
