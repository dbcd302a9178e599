package greenbridge.match;

import greenbridge.organisation.Organisation;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** Many organisations at once, as they show in the viewer's portal. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CompanyRows extends GenericRepository<Organisation, Long> {
    String SHOWN = """
            SELECT o.* FROM showing s
            JOIN organisation o ON o.tenant_id = s.owner_id AND o.id = s.subject_id AND o.state IN ('LISTED', 'VERIFIED')
              AND o.kind NOT IN ('bank', 'association', 'park', 'government')
            WHERE s.kind = 'organisation' AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
            """;

    @Query(SHOWN + " AND s.owner_id IN (:owners) AND s.subject_id IN (:ids)")
    List<Organisation> byId(Collection<Integer> owners, Collection<Long> ids, int viewer);

    @Query(SHOWN + " AND s.public_id IN (:publicIds)")
    List<Organisation> named(Collection<String> publicIds, int viewer);
}
