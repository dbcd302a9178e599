package greenbridge.call;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
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
}
