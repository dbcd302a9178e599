package greenbridge.chance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EnergyUserRows extends GenericRepository<EnergyUser, Long> {
    /** L20 is the list of key energy users; five thousand tonnes of standard coal a year make one. */
    String KEY = """
            (JSON_CONTAINS(o.badges, '"key_energy_user"')
              OR EXISTS (SELECT 1 FROM entry e
                JOIN catalog c ON c.tenant_id = e.tenant_id AND c.id = e.catalog_id AND c.code = 'L20'
                JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
                  AND p.from_on <= :day AND p.until_on > :day AND p.status = 'LISTED'
                WHERE e.holder_tenant_id = o.tenant_id AND e.holder_id = o.id)
              OR EXISTS (SELECT 1 FROM organisation_fact f
                WHERE f.tenant_id = o.tenant_id AND f.organisation_id = o.id AND f.fact = 'energy_use' AND f.unit LIKE 'tce%'
                  AND CAST(f.value AS DECIMAL(20, 4)) >= 5000
                  AND f.id = (SELECT MAX(g.id) FROM organisation_fact g
                    WHERE g.tenant_id = o.tenant_id AND g.organisation_id = o.id AND g.fact = 'energy_use')))""";

    String USERS = "SELECT o.id, o.public_id, o.name_zh, o.name_en, o.area, o.industry, o.sample, " + KEY + """
             AS key_user FROM organisation o
            WHERE o.tenant_id = :tenantId AND o.kind = 'enterprise' AND o.industry IS NOT NULL
              AND o.state IN ('LISTED', 'VERIFIED') AND CONCAT('=', COALESCE(o.area, '-')) REGEXP :reach
            """;

    /** No derived table: a page ends as soon as it is full. */
    @Query(USERS + """
             AND o.id > :after AND COALESCE(o.area, '') LIKE :area AND (:industry = '' OR o.industry = :industry
              OR o.industry LIKE CONCAT(:industry, '.%')) AND (:whole OR\s""" + KEY + """
            ) ORDER BY o.id LIMIT :most
            """)
    List<EnergyUser> users(
            int tenantId,
            String reach,
            LocalDate day,
            long after,
            String area,
            String industry,
            boolean whole,
            int most);

    @Query(USERS + " AND o.public_id = :publicId")
    Optional<EnergyUser> find(int tenantId, String reach, LocalDate day, String publicId);
}
