package greenbridge.file;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FileRows extends GenericRepository<Stored, Long> {
    @Query("""
            INSERT INTO file (tenant_id, id, public_id, hash, size, kind, name, pages, state, person_id, uploaded_at, due_at,
              attempts, found)
            VALUES (:tenantId, :id, :publicId, :hash, :size, :kind, :name, :pages, :state, :personId, :uploadedAt, :dueAt,
              :attempts, :found)
            """)
    void insert(Stored file);

    @Query("SELECT * FROM file WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Stored> find(int tenantId, String publicId);

    @Query("SELECT * FROM file WHERE tenant_id = :tenantId AND person_id = :person ORDER BY id DESC LIMIT :most")
    List<Stored> of(int tenantId, long person, int most);

    @Query("""
            SELECT f.* FROM file f JOIN file_use u ON u.tenant_id = f.tenant_id AND u.file_id = f.id
            WHERE u.tenant_id = :tenantId AND u.kind = :kind AND u.subject_id = :subject ORDER BY f.id
            """)
    List<Stored> usedBy(int tenantId, String kind, String subject);

    /** Each once, whichever of the things it is for. */
    @Query("""
            SELECT DISTINCT f.* FROM file f JOIN file_use u ON u.tenant_id = f.tenant_id AND u.file_id = f.id
            WHERE u.tenant_id = :tenantId AND u.kind = :kind AND u.subject_id IN (:subjects) ORDER BY f.id
            """)
    List<Stored> usedByAny(int tenantId, String kind, Collection<String> subjects);

    @Query("SELECT COUNT(*) FROM file WHERE tenant_id = :tenantId AND hash = :hash AND state <> 'REFUSED'")
    long holding(int tenantId, String hash);

    @Query("""
            SELECT DISTINCT tenant_id FROM file WHERE tenant_id IN (:tenants) AND state = 'QUARANTINED' AND due_at <= :now
            """)
    List<Integer> tenantsWithDue(Collection<Integer> tenants, LocalDateTime now);

    /** Locked until the transaction ends, and passed over by everybody else. */
    @Query("""
            SELECT * FROM file FORCE INDEX (file_due)
            WHERE tenant_id = :tenantId AND state = 'QUARANTINED' AND due_at <= :now
            ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
    Optional<Stored> claim(int tenantId, LocalDateTime now);

    @Query("UPDATE file SET state = 'CLEAN', attempts = attempts + 1 WHERE tenant_id = :tenantId AND id = :id")
    void clean(int tenantId, long id);

    @Query("""
            UPDATE file SET state = 'REFUSED', attempts = attempts + 1, found = :found WHERE tenant_id = :tenantId AND id = :id
            """)
    void refuse(int tenantId, long id, String found);

    @Query("SELECT * FROM file WHERE tenant_id = :tenantId AND hash = :hash AND state <> 'REFUSED' FOR UPDATE")
    List<Stored> same(int tenantId, String hash);

    @Query("UPDATE file SET due_at = :dueAt, attempts = attempts + 1 WHERE tenant_id = :tenantId AND id = :id")
    void postpone(int tenantId, long id, LocalDateTime dueAt);

    /** Handed in long ago and used for nothing. */
    @Query("""
            SELECT * FROM file f
            WHERE f.tenant_id = :tenantId AND f.uploaded_at < :before
              AND NOT EXISTS (SELECT 1 FROM file_use u WHERE u.tenant_id = f.tenant_id AND u.file_id = f.id)
            ORDER BY f.uploaded_at, f.id LIMIT :most FOR UPDATE SKIP LOCKED
            """)
    List<Stored> orphans(int tenantId, LocalDateTime before, int most);

    @Query("DELETE FROM file WHERE tenant_id = :tenantId AND id = :id")
    void delete(int tenantId, long id);
}
