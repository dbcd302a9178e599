package greenbridge.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EntryRows extends GenericRepository<Entry, Long> {
    @Query("""
            INSERT INTO entry (tenant_id, id, public_id, catalog_id, batch_id, kind, number, holder_tenant_id, holder_id, sample)
            VALUES (:tenantId, :id, :publicId, :catalogId, :batchId, :kind, :number, :holderTenantId, :holderId, :sample)
            """)
    void insert(List<Entry> entries);

    /** Locked, so that two officials who decide at once are put one after the other. */
    @Query("SELECT * FROM entry WHERE tenant_id = :tenantId AND public_id = :publicId FOR UPDATE")
    Optional<Entry> lock(int tenantId, String publicId);

    @Query(
            "SELECT * FROM entry WHERE tenant_id = :tenantId AND catalog_id = :catalogId AND number = :number FOR UPDATE")
    Optional<Entry> lockByNumber(int tenantId, long catalogId, String number);

    @Query(
            "SELECT * FROM entry WHERE tenant_id = :tenantId AND catalog_id = :catalogId AND number IN (:numbers) FOR UPDATE")
    List<Entry> lockByNumbers(int tenantId, long catalogId, Collection<String> numbers);
}
