package greenbridge.editor;

import greenbridge.call.Call;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RoundRows extends GenericRepository<Call, Long> {
    /** Of a programme, the newest round first. */
    @Query("""
            SELECT * FROM call_round
            WHERE tenant_id IN (:tenants) AND programme_tenant_id = :owner AND programme_id = :programmeId
              AND published_at IS NOT NULL AND cancelled_at IS NULL
            ORDER BY round_year DESC, opens_at DESC, id DESC LIMIT 500
            """)
    List<Call> of(Collection<Integer> tenants, int owner, long programmeId);
}
