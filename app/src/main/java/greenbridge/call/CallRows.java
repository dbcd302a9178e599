package greenbridge.call;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CallRows extends GenericRepository<Call, Long> {
    @Query("""
            INSERT INTO call_round (tenant_id, id, public_id, programme_tenant_id, programme_id, pack_tenant_id, pack_version_id,
              title_zh, title_en, round_year, opens_at, closes_at, grace_minutes, questions_until, answers_by, quota, detail,
              published_at, cancelled_at, sample)
            VALUES (:tenantId, :id, :publicId, :programmeTenantId, :programmeId, :packTenantId, :packVersionId,
              :titleZh, :titleEn, :roundYear, :opensAt, :closesAt, :graceMinutes, :questionsUntil, :answersBy, :quota, :detail,
              :publishedAt, :cancelledAt, :sample)
            """)
    void insert(Call call);

    @Query("SELECT * FROM call_round WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Call> find(int tenantId, String publicId);

    @Query("SELECT * FROM call_round WHERE tenant_id = :tenantId AND id = :id")
    Optional<Call> byId(int tenantId, long id);

    /** Newest first. */
    @Query("""
            SELECT * FROM call_round WHERE tenant_id = :tenantId AND published_at IS NOT NULL ORDER BY opens_at DESC, id DESC LIMIT 200
            """)
    List<Call> published(int tenantId);

    /** What is prepared first, then the newest. */
    @Query("""
            SELECT * FROM call_round WHERE tenant_id = :tenantId
            ORDER BY published_at IS NOT NULL, opens_at DESC, id DESC LIMIT 200
            """)
    List<Call> all(int tenantId);

    /** What is published never changes. */
    @Query("""
            UPDATE call_round SET pack_tenant_id = :packTenantId, pack_version_id = :packVersionId, title_zh = :titleZh,
              title_en = :titleEn, round_year = :roundYear, opens_at = :opensAt, closes_at = :closesAt, grace_minutes = :graceMinutes,
              questions_until = :questionsUntil, answers_by = :answersBy, quota = :quota, detail = :detail
            WHERE tenant_id = :tenantId AND id = :id AND published_at IS NULL
            """)
    void change(Call call);

    @Query("""
            UPDATE call_round SET pack_tenant_id = :keeper, pack_version_id = :version, published_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND published_at IS NULL
            """)
    int publish(int tenantId, long id, int keeper, long version, LocalDateTime at);

    @Query("""
            UPDATE call_round SET cancelled_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND published_at IS NOT NULL AND cancelled_at IS NULL
            """)
    int cancel(int tenantId, long id, LocalDateTime at);
}
