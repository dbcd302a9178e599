package greenbridge.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SheetRows extends GenericRepository<Sheet, Long> {
    @Query("""
            INSERT INTO sheet (tenant_id, id, public_id, call_id, title_zh, title_en, state, note, quota_waiver, drafted_by, drafted_at,
              approved_by, approved_at)
            VALUES (:tenantId, :id, :publicId, :callId, :titleZh, :titleEn, :state, :note, :quotaWaiver, :draftedBy, :draftedAt,
              :approvedBy, :approvedAt)
            """)
    void insert(Sheet sheet);

    @Query("SELECT * FROM sheet WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Sheet> find(int tenantId, String publicId);

    @Query("SELECT * FROM sheet WHERE tenant_id = :tenantId AND call_id = :callId ORDER BY id DESC")
    List<Sheet> of(int tenantId, long callId);
}
