package greenbridge.review;

import greenbridge.application.Application;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HeldRows extends GenericRepository<Application, Long> {
    /**
     * Nobody moves them before the transaction ends. By their key: through an index with the state in it this would lock its entry
     * first and the row after it, and whoever moves one of them does it the other way round.
     */
    @Query("""
            SELECT * FROM application FORCE INDEX (PRIMARY) WHERE tenant_id = :tenantId AND id IN (:ids) ORDER BY id FOR UPDATE
            """)
    List<Application> hold(int tenantId, Collection<Long> ids);
}
