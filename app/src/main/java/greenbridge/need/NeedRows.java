package greenbridge.need;

import greenbridge.need.Need.Mode;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NeedRows extends GenericRepository<Need, Long> {
    String SELECT = """
            SELECT n.*, o.public_id AS organisation_public_id, o.name_zh AS organisation_name, o.name_en AS organisation_name_en,
              x.kind AS outcome, x.decided_at
            FROM need n JOIN organisation o ON o.tenant_id = n.tenant_id AND o.id = n.organisation_id
            LEFT JOIN need_outcome x ON x.tenant_id = n.tenant_id AND x.need_id = n.id
            WHERE n.tenant_id = :tenantId
            """;

    /** A draft that says nothing yet. */
    @Query("""
            INSERT INTO need (tenant_id, id, public_id, organisation_id, title, problem, mode, counted, question_days, answer_days, typed,
              revision, questions_until, closes_at, reminded, sample)
            VALUES (:tenantId, :id, :publicId, :organisationId, '', '', 'OPEN', :counted, 0, 0, '{}', 0, :now, :now, -1, :sample)
            """)
    void begin(
            int tenantId,
            long id,
            String publicId,
            long organisationId,
            LocalDateTime now,
            int counted,
            boolean sample);

    @Query(SELECT + " AND n.public_id = :publicId")
    Optional<Need> find(int tenantId, String publicId);

    @Query(SELECT + " AND n.id = :id")
    Optional<Need> byId(int tenantId, long id);

    @Query(SELECT + """
             AND n.published_at IS NOT NULL AND n.closes_at > :now AND x.kind IS NULL AND n.id > :afterId
            ORDER BY n.id LIMIT :most
            """)
    List<Need> open(int tenantId, LocalDateTime now, long afterId, int most);

    /** Open ones first, of those the ones that close first; then what closed last. */
    @Query(SELECT + """
             AND n.published_at IS NOT NULL AND (:sector IS NULL OR n.sector = :sector)
            ORDER BY CASE WHEN n.closes_at > :now AND x.kind IS NULL THEN 0 ELSE 1 END,
              CASE WHEN n.closes_at > :now AND x.kind IS NULL THEN n.closes_at END, n.closes_at DESC, n.id DESC
            LIMIT :most OFFSET :skip
            """)
    List<Need> published(int tenantId, LocalDateTime now, @Nullable String sector, int skip, int most);

    @Query(SELECT + " AND n.id IN (:ids)")
    List<Need> byId(int tenantId, Collection<Long> ids);

    @Query(SELECT + " AND n.organisation_id IN (:organisations) ORDER BY n.id DESC LIMIT 500")
    List<Need> of(int tenantId, Collection<Long> organisations);

    /** Of a draft that is as it was seen. */
    @Query("""
            UPDATE need SET title = :title, problem = :problem, sector = :sector, industry = :industry, area = :area,
              equipment = :equipment, capacity = :capacity, capacity_unit = :capacityUnit, saving = :saving, budget = :budget,
              loan = :loan, mode = :mode, most = :most, question_days = :questionDays, answer_days = :answerDays, typed = :typed,
              published_at = :publishedAt, questions_until = :questionsUntil, closes_at = :closesAt, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND published_at IS NULL
            """)
    int keep(
            int tenantId,
            long id,
            int revision,
            String title,
            String problem,
            @Nullable String sector,
            @Nullable String industry,
            @Nullable String area,
            @Nullable String equipment,
            @Nullable BigDecimal capacity,
            @Nullable String capacityUnit,
            @Nullable BigDecimal saving,
            @Nullable Long budget,
            @Nullable Long loan,
            Mode mode,
            @Nullable Integer most,
            int questionDays,
            int answerDays,
            @TypeDef(type = DataType.JSON) Map<String, String> typed,
            @Nullable LocalDateTime publishedAt,
            LocalDateTime questionsUntil,
            LocalDateTime closesAt);

    /** Whoever changes what belongs to it waits here for whoever came first. */
    @Query("UPDATE need SET revision = revision + 1 WHERE tenant_id = :tenantId AND id = :id AND published_at IS NULL")
    int touch(int tenantId, long id);

    @Query("DELETE FROM need WHERE tenant_id = :tenantId AND id = :id AND published_at IS NULL")
    int drop(int tenantId, long id);

    /** Whether one more answer is counted; the last one closes it, so the close is computed from the number before. */
    @Query("""
            UPDATE need SET closes_at = CASE WHEN mode = 'OPEN' AND counted + 1 >= most THEN :now ELSE closes_at END,
              counted = counted + 1
            WHERE tenant_id = :tenantId AND id = :id AND published_at IS NOT NULL AND closes_at > :now
              AND (mode <> 'OPEN' OR counted < most)
            """)
    int count(int tenantId, long id, LocalDateTime now);

    /** Whether it is still open; whoever ends it at the same moment waits. */
    @Query("""
            UPDATE need SET counted = counted - :fewer
            WHERE tenant_id = :tenantId AND id = :id AND published_at IS NOT NULL AND closes_at > :now
            """)
    int hold(int tenantId, long id, int fewer, LocalDateTime now);

    /** Its number, held until the transaction ends. */
    @Query("SELECT id FROM need WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<Long> held(int tenantId, long id);

    /** With its outcome nothing more is taken. */
    @Query("""
            UPDATE need SET closes_at = CASE WHEN closes_at > :now THEN :now ELSE closes_at END
            WHERE tenant_id = :tenantId AND id = :id AND published_at IS NOT NULL
            """)
    int close(int tenantId, long id, LocalDateTime now);

    /** Closed before a moment, without an outcome, and not yet reminded so late. */
    @Query(SELECT + """
             AND n.published_at IS NOT NULL AND n.closes_at <= :closed AND n.reminded < :days AND x.kind IS NULL
            ORDER BY n.id LIMIT 500
            """)
    List<Need> silent(int tenantId, LocalDateTime closed, int days);

    @Query("""
            UPDATE need SET reminded = :days
            WHERE tenant_id = :tenantId AND id = :id AND reminded < :days
              AND NOT EXISTS (SELECT 1 FROM need_outcome x WHERE x.tenant_id = need.tenant_id AND x.need_id = need.id)
            """)
    int remind(int tenantId, long id, int days);
}
