package greenbridge.expert;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ScoreRows extends GenericRepository<Score, Long> {
    @Query("""
            INSERT INTO score (tenant_id, id, public_id, draw_id, application_id, submission, round, person_id, state, points, total,
              remark, asked_at, done_at)
            VALUES (:tenantId, :id, :publicId, :drawId, :applicationId, :submission, :round, :personId, :state, :points, :total,
              :remark, :askedAt, :doneAt)
            """)
    void insert(List<Score> scores);

    @Query("SELECT * FROM score WHERE tenant_id = :tenantId AND public_id = :publicId AND person_id = :personId")
    Optional<Score> find(int tenantId, String publicId, long personId);

    /** Newest first. */
    @Query("SELECT * FROM score WHERE tenant_id = :tenantId AND person_id = :personId ORDER BY id DESC LIMIT 200")
    List<Score> by(int tenantId, long personId);

    /** In the order in which they were asked. */
    @Query("SELECT * FROM score WHERE tenant_id = :tenantId AND application_id = :applicationId ORDER BY id")
    List<Score> of(int tenantId, long applicationId);

    /** What counts for a whole call: scores of a submission that a newer one replaced do not. */
    @Query("""
            SELECT s.* FROM application a
            JOIN score s ON s.tenant_id = a.tenant_id AND s.application_id = a.id AND s.submission = a.submission
            WHERE a.tenant_id = :tenantId AND a.call_id = :callId ORDER BY s.id
            """)
    List<Score> ofCall(int tenantId, long callId);

    /** Public ids of what was asked and is not needed any more. */
    @Query("""
            SELECT s.public_id FROM score s JOIN application a ON a.tenant_id = s.tenant_id AND a.id = s.application_id
            WHERE s.tenant_id = :tenantId AND s.application_id = :applicationId AND s.state = 'ASKED'
              AND (a.submission <> s.submission OR a.state <> 'IN_REVIEW')
            """)
    List<String> idle(int tenantId, long applicationId);

    /** Once: what was given stays, unless they are asked again. */
    @Query("""
            UPDATE score SET state = :state, points = :points, total = :total, remark = :remark, done_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND state = 'ASKED'
            """)
    int finish(
            int tenantId,
            long id,
            Score.State state,
            @TypeDef(type = DataType.JSON) Map<String, BigDecimal> points,
            @Nullable BigDecimal total,
            @Nullable String remark,
            LocalDateTime at);
}
