package greenbridge.demo;

import greenbridge.entry.Entry;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BulkRows extends GenericRepository<Entry, Long> {
    @Query("SELECT COUNT(*) FROM entry WHERE tenant_id = :tenantId AND catalog_id = :catalogId AND batch_id = :batchId")
    long inBatch(int tenantId, long catalogId, long batchId);
}
