package greenbridge.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Versions extends GenericRepository<Version, Long> {
    @Query("""
            INSERT INTO entry_version (tenant_id, entry_id, version, transaction, reason, effective_on, recorded_at, recorded_by,
              schema_version, content, stage, valid_from, valid_to, suspended_from, suspended_to, ended_on, ended_as)
            VALUES (:tenantId, :entryId, :version, :transaction, :reason, :effectiveOn, :recordedAt, :recordedBy,
              :schemaVersion, :content, :stage, :validFrom, :validTo, :suspendedFrom, :suspendedTo, :endedOn, :endedAs)
            """)
    void append(List<Version> versions);

    @Query("SELECT * FROM entry_version WHERE tenant_id = :tenantId AND entry_id = :entryId ORDER BY version")
    List<Version> of(int tenantId, long entryId);
}
