package greenbridge.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NoticeLineRows extends GenericRepository<NoticeLine, Long> {
    String SELECT = """
            SELECT l.*, (SELECT COUNT(*) FROM objection b WHERE b.tenant_id = l.tenant_id AND b.notice_id = l.notice_id
              AND b.place = l.place AND b.state IN ('FILED', 'ADMITTED', 'REPLIED')) AS holds
            FROM notice_line l WHERE l.tenant_id = :tenantId AND l.notice_id = :noticeId
            """;

    @Query("""
            INSERT INTO notice_line (tenant_id, notice_id, place, application_id, organisation_id, name_zh, name_en, title, area,
              facts, outcome, settled_at, sample)
            VALUES (:tenantId, :noticeId, :place, :applicationId, :organisationId, :nameZh, :nameEn, :title, :area,
              :facts, :outcome, :settledAt, :sample)
            """)
    void insert(List<NoticeLine> lines);

    @Query(SELECT + " AND l.place = :place")
    Optional<NoticeLine> find(int tenantId, long noticeId, int place);

    @Query(SELECT + """
             AND l.place > :after AND (:words IS NULL OR l.name_zh LIKE :words OR l.name_en LIKE :words OR l.title LIKE :words)
              AND (:area IS NULL OR l.area LIKE :area)
            ORDER BY l.place LIMIT :size
            """)
    List<NoticeLine> page(
            int tenantId, long noticeId, int after, @Nullable String words, @Nullable String area, int size);

    @Query(SELECT + " AND l.place IN (:places)")
    List<NoticeLine> at(int tenantId, long noticeId, Collection<Integer> places);

    /** Those that nobody has settled yet. */
    @Query(SELECT + " AND l.outcome = 'SHOWN' ORDER BY l.place")
    List<NoticeLine> unsettled(int tenantId, long noticeId);

    /** The areas that lines lie in. */
    @Query("""
            SELECT DISTINCT area FROM notice_line WHERE tenant_id = :tenantId AND notice_id = :noticeId AND area IS NOT NULL ORDER BY area
            """)
    List<String> areas(int tenantId, long noticeId);

    @Query("""
            UPDATE notice_line SET outcome = :outcome, settled_at = :at
            WHERE tenant_id = :tenantId AND notice_id = :noticeId AND place = :place AND outcome = 'SHOWN'
            """)
    int settle(int tenantId, long noticeId, int place, NoticeLine.Outcome outcome, LocalDateTime at);
}
