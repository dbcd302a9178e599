package greenbridge.showing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Write in the transaction of the change: a change that is not announced is not found. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Announcements extends GenericRepository<News, Long> {
    @Query("""
            INSERT INTO index_queue (tenant_id, kind, subject_id, queued_at, attempts, not_before)
            VALUES (:tenantId, :kind, :subjectId, :queuedAt, 0, :notBefore)
            """)
    void add(List<News> news);
}
