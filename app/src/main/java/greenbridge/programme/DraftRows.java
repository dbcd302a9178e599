package greenbridge.programme;

import greenbridge.pack.Pack;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRows extends GenericRepository<PackVersion, Long> {
    @Query("""
            SELECT * FROM pack_version
            WHERE tenant_id = :tenantId AND programme_tenant_id = :owner AND programme_id = :programmeId AND version = :version
            """)
    Optional<PackVersion> numbered(int tenantId, int owner, long programmeId, int version);

    /** Whoever changes or decides waits here for who came first. */
    @Query("SELECT * FROM pack_version WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<PackVersion> hold(int tenantId, long id);

    @Query("""
            SELECT COALESCE(MAX(version), 0) + 1 FROM pack_version
            WHERE tenant_id = :tenantId AND programme_tenant_id = :owner AND programme_id = :programmeId
            """)
    int next(int tenantId, int owner, long programmeId);

    @Query(
            "UPDATE pack_version SET own = :own, pack = :pack WHERE tenant_id = :tenantId AND id = :id AND state = 'DRAFT'")
    void change(int tenantId, long id, String own, @TypeDef(type = DataType.JSON) Pack pack);

    @Query("UPDATE pack_version SET state = :state WHERE tenant_id = :tenantId AND id = :id AND state <> 'RELEASED'")
    void step(int tenantId, long id, PackVersion.State state);

    @Query("UPDATE pack_version SET note = :note WHERE tenant_id = :tenantId AND id = :id AND state <> 'RELEASED'")
    void note(int tenantId, long id, String note);

    @Query("""
            UPDATE pack_version SET state = :state, decided_by = :person, decided_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND state = 'PROPOSED'
            """)
    int decide(int tenantId, long id, PackVersion.State state, long person, LocalDateTime at);

    @Query("""
            INSERT INTO pack_refusal (tenant_id, version_id, reason) VALUES (:tenantId, :id, :reason)
            ON DUPLICATE KEY UPDATE reason = VALUES(reason)
            """)
    void refused(int tenantId, long id, String reason);

    @Query("SELECT reason FROM pack_refusal WHERE tenant_id = :tenantId AND version_id = :id")
    Optional<String> refusal(int tenantId, long id);

    @Query("""
            INSERT IGNORE INTO pack_author (tenant_id, version_id, person_id, since) VALUES (:tenantId, :id, :person, :since)
            """)
    void wrote(int tenantId, long id, long person, LocalDateTime since);

    @Query("SELECT person_id FROM pack_author WHERE tenant_id = :tenantId AND version_id = :id ORDER BY since")
    List<Long> authors(int tenantId, long id);
}
