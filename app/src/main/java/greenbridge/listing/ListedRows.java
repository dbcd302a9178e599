package greenbridge.listing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ListedRows extends GenericRepository<Listed, Long> {
    @Query("""
            INSERT INTO listing (tenant_id, application_id, entry_tenant_id, entry, renewed, listed_by, listed_at)
            VALUES (:tenantId, :applicationId, :entryTenantId, :entry, :renewed, :listedBy, :listedAt)
            """)
    void insert(List<Listed> listed);

    /** The newest first. */
    @Query(
            "SELECT * FROM listing WHERE entry_tenant_id = :tenantId AND entry = :entry ORDER BY listed_at DESC LIMIT 20")
    List<Listed> of(int tenantId, String entry);

    /** Of two who publish in a catalog the second one waits here: numbers go on from those of the first. */
    @Query("SELECT id FROM catalog WHERE tenant_id = :tenantId AND id = :catalogId FOR UPDATE")
    long hold(int tenantId, long catalogId);

    @Query("SELECT COUNT(*) FROM entry WHERE tenant_id = :tenantId AND batch_id = :batchId")
    int inBatch(int tenantId, long batchId);

    /** Of the newest version of an entry that is not taken away: its last day, if it has one. */
    @Query("""
            SELECT e.catalog_id, e.holder_tenant_id, e.holder_id, v.valid_to, v.ended_as FROM entry e
            JOIN entry_version v ON v.tenant_id = e.tenant_id AND v.entry_id = e.id AND v.version =
              (SELECT MAX(l.version) FROM entry_version l WHERE l.tenant_id = e.tenant_id AND l.entry_id = e.id)
            WHERE e.tenant_id = :tenantId AND e.public_id = :entry
            """)
    Optional<Renewed> renewed(int tenantId, String entry);
}
