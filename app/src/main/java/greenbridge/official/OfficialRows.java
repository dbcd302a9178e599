package greenbridge.official;

import greenbridge.permission.Grant;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OfficialRows extends GenericRepository<Grant, Long> {
    /** What is given for an organisation is the organisation's own matter. */
    @Query("""
            SELECT g.public_id, g.id grant_id, p.id person_id, p.public_id person_public_id, p.name, p.email, g.role, g.area,
              g.until_on, g.given_at, p.totp IS NOT NULL factors
            FROM person_grant g JOIN person p ON p.id = g.person_id
            WHERE g.tenant_id = :tenantId AND g.organisation_id IS NULL AND g.taken_at IS NULL
              AND (g.until_on IS NULL OR g.until_on >= :day) AND p.disabled_at IS NULL
            ORDER BY p.name, p.id, g.id
            """)
    List<Official> of(int tenantId, LocalDate day);
}
