package greenbridge.task;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TaskRows extends GenericRepository<Task, Long> {
    /** Nothing happens when it is asked already: to ask twice is no fault of whoever asks. */
    @Query("""
            INSERT INTO task (tenant_id, id, public_id, kind, subject_id, about, path, person_id, organisation_id, permission,
              area, due_on, asked_at)
            SELECT :tenantId, :id, :publicId, :kind, :subjectId, :about, :path, :personId, :organisationId, :permission,
              :area, :dueOn, :askedAt
            FROM tenant t WHERE t.id = :tenantId AND NOT EXISTS (
              SELECT 1 FROM task open
              WHERE open.tenant_id = :tenantId AND open.kind = :kind AND open.subject_id = :subjectId AND open.done_at IS NULL
                AND open.person_id <=> :personId AND open.organisation_id <=> :organisationId
                AND open.permission <=> :permission)
            """)
    void insert(Task task);

    @Query("""
            UPDATE task SET done_at = :at
            WHERE tenant_id = :tenantId AND kind = :kind AND subject_id = :subject AND done_at IS NULL
            """)
    void done(int tenantId, String kind, String subject, LocalDateTime at);

    /** The most urgent first. */
    @Query("""
            SELECT * FROM task
            WHERE tenant_id = :tenantId AND done_at IS NULL
              AND (person_id = :person OR organisation_id IN (:organisations) OR holder_id = :person)
            ORDER BY due_on IS NULL, due_on, id LIMIT :most
            """)
    List<Task> of(int tenantId, long person, Collection<Long> organisations, int most);

    /** What a {@link Reach} covers, the most urgent first. */
    @Query("""
            SELECT * FROM task
            WHERE tenant_id = :tenantId AND done_at IS NULL AND permission IS NOT NULL
              AND CONCAT(permission, ' ', COALESCE(area, '-')) REGEXP :reach
              AND (:kind IS NULL OR kind = :kind)
              AND (:holding = 'ALL' OR (:holding = 'FREE' AND holder_id IS NULL) OR (:holding = 'MINE' AND holder_id = :person))
              AND (NOT :late OR due_on < :day)
            ORDER BY due_on IS NULL, due_on, id LIMIT :most OFFSET :from
            """)
    List<Task> queue(
            int tenantId,
            String reach,
            @Nullable String kind,
            String holding,
            boolean late,
            long person,
            LocalDate day,
            int from,
            int most);

    @Query("""
            SELECT kind, COUNT(*) open, SUM(holder_id IS NULL) free, SUM(COALESCE(holder_id, 0) = :person) mine,
              SUM(COALESCE(due_on, :day) < :day) late
            FROM task
            WHERE tenant_id = :tenantId AND done_at IS NULL AND permission IS NOT NULL
              AND CONCAT(permission, ' ', COALESCE(area, '-')) REGEXP :reach
            GROUP BY kind ORDER BY kind
            """)
    List<Counts> counts(int tenantId, String reach, long person, LocalDate day);

    @Query("""
            SELECT * FROM task
            WHERE tenant_id = :tenantId AND public_id = :publicId AND done_at IS NULL AND permission IS NOT NULL
              AND CONCAT(permission, ' ', COALESCE(area, '-')) REGEXP :reach
            """)
    Optional<Task> inQueue(int tenantId, String publicId, String reach);

    /** Of two who take it at the same time one does. */
    @Query("""
            UPDATE task SET holder_id = :person, held_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND done_at IS NULL AND holder_id <=> :before
            """)
    int hold(int tenantId, long id, @Nullable Long before, @Nullable Long person, @Nullable LocalDateTime at);
}
