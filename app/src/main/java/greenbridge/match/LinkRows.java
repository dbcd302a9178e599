package greenbridge.match;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Links that lead to many things at once, from what shows in the viewer's portal. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LinkRows extends GenericRepository<LinkRows.Row, Long> {
    @Query("""
            SELECT l.id, l.type, l.from_kind, l.from_tenant_id, l.from_id, l.to_tenant_id, l.to_id
            FROM link l JOIN showing s ON s.owner_id = l.from_tenant_id AND s.kind = l.from_kind AND s.subject_id = l.from_id
            WHERE l.to_tenant_id IN (:owners) AND l.to_kind = :kind AND l.to_id IN (:ids)
              AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
              AND l.from_on <= :day AND (l.until_on IS NULL OR l.until_on > :day)
            ORDER BY l.id DESC LIMIT 400
            """)
    List<Row> leadingTo(String kind, Collection<Integer> owners, Collection<Long> ids, LocalDate day, int viewer);

    @MappedEntity("link")
    record Row(@Id long id, String type, String fromKind, int fromTenantId, long fromId, int toTenantId, long toId) {
        Key from() {
            return new Key(fromTenantId, fromId);
        }

        Key to() {
            return new Key(toTenantId, toId);
        }
    }
}
