package greenbridge.chance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HolderRows extends GenericRepository<Holder, String> {
    /** Of organisations themselves, of what they hold and of where they delivered. */
    @Query("""
            SELECT s.public_id, COALESCE(e.holder_id, d.holder_id, s.subject_id) AS organisation_id FROM showing s
            LEFT JOIN entry e ON s.kind = 'entry' AND e.tenant_id = s.owner_id AND e.id = s.subject_id
            LEFT JOIN demonstration d ON s.kind = 'demonstration' AND d.tenant_id = s.owner_id AND d.id = s.subject_id
            WHERE (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1)) AND s.public_id IN (:ids)
              AND s.kind IN ('entry', 'organisation', 'demonstration')
              AND (s.kind = 'organisation' OR e.holder_id IS NOT NULL OR d.holder_id IS NOT NULL)
            """)
    List<Holder> of(int viewer, Collection<String> ids);
}
