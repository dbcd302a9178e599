package greenbridge.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SheetRows extends GenericRepository<Sheet, Long> {
    @Query("""
            INSERT INTO sheet (tenant_id, id, public_id, call_id, title_zh, title_en, state, note, quota_waiver, drafted_by, drafted_at,
              approved_by, approved_at)
            VALUES (:tenantId, :id, :publicId, :callId, :titleZh, :titleEn, :state, :note, :quotaWaiver, :draftedBy, :draftedAt,
              :approvedBy, :approvedAt)
            """)
    void insert(Sheet sheet);

    @Query("UPDATE sheet SET tier = :tier WHERE tenant_id = :tenantId AND id = :id")
    void at(int tenantId, long id, int tier);

    @Query("SELECT tier FROM sheet WHERE tenant_id = :tenantId AND id = :id")
    int tier(int tenantId, long id);

    @Query("SELECT * FROM sheet WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Sheet> find(int tenantId, String publicId);

    /** Whoever writes or approves waits here. */
    @Query("SELECT * FROM sheet WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<Sheet> lock(int tenantId, long id);

    @Query("SELECT * FROM sheet WHERE tenant_id = :tenantId AND call_id = :callId ORDER BY id DESC")
    List<Sheet> of(int tenantId, long callId);

    /** Newest first. */
    @Query("SELECT * FROM sheet WHERE tenant_id = :tenantId ORDER BY id DESC LIMIT 200")
    List<Sheet> all(int tenantId);

    @Query("""
            UPDATE sheet SET title_zh = :titleZh, title_en = :titleEn, note = :note, quota_waiver = :waiver
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void write(int tenantId, long id, String titleZh, String titleEn, @Nullable String note, @Nullable String waiver);

    @Query("""
            UPDATE sheet SET state = :state, approved_by = :by, approved_at = :at WHERE tenant_id = :tenantId AND id = :id
            """)
    void end(int tenantId, long id, Sheet.State state, @Nullable Long by, @Nullable LocalDateTime at);
}
