package greenbridge.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ObjectionRows extends GenericRepository<Objection, Long> {
    @Query("""
            INSERT INTO objection (tenant_id, id, public_id, number, code_hash, notice_id, place, state, revision, confidential,
              person_id, name, contact, grounds, filed_at, decide_by)
            VALUES (:tenantId, :id, :publicId, :number, :codeHash, :noticeId, :place, :state, :revision, :confidential,
              :personId, :name, :contact, :grounds, :filedAt, :decideBy)
            """)
    void insert(Objection objection);

    @Query("SELECT * FROM objection WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Objection> find(int tenantId, String publicId);

    @Query("SELECT * FROM objection WHERE tenant_id = :tenantId AND number = :number AND code_hash = :codeHash")
    Optional<Objection> by(int tenantId, String number, String codeHash);

    /** Oldest first: that is their turn. */
    @Query("""
            SELECT * FROM objection WHERE tenant_id = :tenantId AND state IN ('FILED', 'ADMITTED', 'REPLIED') ORDER BY id LIMIT 500
            """)
    List<Objection> open(int tenantId);

    @Query("""
            SELECT * FROM objection WHERE tenant_id = :tenantId AND state NOT IN ('FILED', 'ADMITTED', 'REPLIED')
            ORDER BY id DESC LIMIT 200
            """)
    List<Objection> done(int tenantId);

    @Query("""
            SELECT * FROM objection WHERE tenant_id = :tenantId AND notice_id = :noticeId
              AND state IN ('UPHELD', 'PARTLY', 'DISMISSED') ORDER BY decided_at, id LIMIT 500
            """)
    List<Objection> decided(int tenantId, long noticeId);

    @Query("""
            SELECT state, COUNT(*) AS total FROM objection WHERE tenant_id = :tenantId AND notice_id = :noticeId GROUP BY state
            """)
    List<Tally> tally(int tenantId, long noticeId);

    @io.micronaut.core.annotation.Introspected
    record Tally(Objection.State state, int total) {}

    @Query("""
            UPDATE objection SET state = :state, admitted_at = :at, passed_on = :passedOn, reply_by = :replyBy, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision
            """)
    int admit(
            int tenantId,
            long id,
            int revision,
            Objection.State state,
            LocalDateTime at,
            String passedOn,
            LocalDate replyBy);

    @Query("""
            UPDATE objection SET state = :state, reply = :reply, replied_by = :by, replied_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision
            """)
    int reply(int tenantId, long id, int revision, Objection.State state, String reply, long by, LocalDateTime at);

    @Query("""
            UPDATE objection SET state = :state, reason = :reason, decision = :decision, decided_by = :by, decided_at = :at,
              revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision
            """)
    int end(
            int tenantId,
            long id,
            int revision,
            Objection.State state,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable Long by,
            LocalDateTime at);
}
