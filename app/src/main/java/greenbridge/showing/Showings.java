package greenbridge.showing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Write in the transaction of the change, so that a thing is never without its place. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Showings extends GenericRepository<Showing, String> {
    @Query("""
            INSERT INTO showing (tenant_id, kind, public_id, owner_id, subject_id, position, note)
            VALUES (:tenantId, :kind, :publicId, :ownerId, :subjectId, :position, :note)
            """)
    void add(List<Showing> showings);
}
