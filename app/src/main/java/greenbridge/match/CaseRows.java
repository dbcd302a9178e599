package greenbridge.match;

import greenbridge.demonstration.Demonstration;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Many demonstrations at once, as they show in the viewer's portal. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CaseRows extends GenericRepository<Demonstration, Long> {
    String SHOWN = """
            SELECT d.* FROM showing s
            JOIN demonstration d ON d.tenant_id = s.owner_id AND d.id = s.subject_id
            WHERE s.kind = 'demonstration' AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
              AND (d.completed_on IS NULL OR d.completed_on <= :day)
            """;

    @Query(SHOWN + " AND s.public_id IN (:publicIds)")
    List<Demonstration> named(Collection<String> publicIds, LocalDate day, int viewer);

    @Query(SHOWN + " AND s.owner_id IN (:owners) AND s.subject_id IN (:ids)")
    List<Demonstration> byId(Collection<Integer> owners, Collection<Long> ids, LocalDate day, int viewer);
}
