package greenbridge.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NoticeRows extends GenericRepository<Notice, Long> {
    @Query("""
            INSERT INTO notice (tenant_id, id, public_id, call_id, sheet_id, title_zh, title_en, text, contact, first_on, last_on,
              working_days, first_day_counts, days_reason, reply_days, decide_days, size, hash, opened_by, opened_at, closed_at, sample)
            VALUES (:tenantId, :id, :publicId, :callId, :sheetId, :titleZh, :titleEn, :text, :contact, :firstOn, :lastOn,
              :workingDays, :firstDayCounts, :daysReason, :replyDays, :decideDays, :size, :hash, :openedBy, :openedAt, :closedAt, :sample)
            """)
    void insert(Notice notice);

    @Query("SELECT * FROM notice WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Notice> find(int tenantId, String publicId);

    @Query("SELECT * FROM notice WHERE tenant_id = :tenantId AND id = :id")
    Optional<Notice> byId(int tenantId, long id);

    /** Of two who make a notice of the same sheet the second one waits here, and finds nothing left. */
    @Query("SELECT id FROM sheet WHERE tenant_id = :tenantId AND id = :sheetId FOR UPDATE")
    long hold(int tenantId, long sheetId);

    /** Nobody settles or objects to its lines meanwhile. */
    @Query("SELECT * FROM notice WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<Notice> lock(int tenantId, long id);

    /** Newest first. */
    @Query("SELECT * FROM notice WHERE tenant_id = :tenantId AND id < :before ORDER BY id DESC LIMIT :size")
    List<Notice> page(int tenantId, long before, int size);

    @Query("""
            SELECT * FROM notice WHERE tenant_id = :tenantId AND closed_at IS NULL AND last_on < :day ORDER BY id LIMIT 200
            """)
    List<Notice> over(int tenantId, LocalDate day);

    @Query("UPDATE notice SET closed_at = :at WHERE tenant_id = :tenantId AND id = :id AND closed_at IS NULL")
    int close(int tenantId, long id, LocalDateTime at);

    /** Approved sheets of which no notice was made; their public ids. */
    @Query("""
            SELECT s.public_id FROM sheet s WHERE s.tenant_id = :tenantId AND s.state = 'APPROVED'
              AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.tenant_id = s.tenant_id AND n.sheet_id = s.id)
            ORDER BY s.id DESC LIMIT 100
            """)
    List<String> sheets(int tenantId);

    /** Calls with selected applications; their public ids. */
    @Query("""
            SELECT c.public_id FROM call_round c WHERE c.tenant_id = :tenantId AND EXISTS (SELECT 1 FROM application a
              WHERE a.tenant_id = c.tenant_id AND a.call_id = c.id AND a.state = 'SELECTED')
            ORDER BY c.id DESC LIMIT 100
            """)
    List<String> calls(int tenantId);
}
