package greenbridge.consent;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LookRows extends GenericRepository<Look, Long> {
    @Query("""
            INSERT INTO consent_look (tenant_id, id, consent_id, person_id, name, parts, paper, at)
            VALUES (:tenantId, :id, :consentId, :personId, :name, :parts, :paper, :at)
            """)
    void insert(Look look);

    /** The last ones first. */
    @Query("""
            SELECT * FROM consent_look WHERE tenant_id = :tenantId AND consent_id IN (:consents) ORDER BY id DESC LIMIT 500
            """)
    List<Look> of(int tenantId, Collection<Long> consents);
}
