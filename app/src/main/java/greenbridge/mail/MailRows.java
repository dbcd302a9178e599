package greenbridge.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MailRows extends GenericRepository<Mail, Long> {
    @Query("""
            INSERT INTO mail (tenant_id, id, public_id, recipient, language, template, subject, text, state, attempts, due_at,
              last_error, created_at, sent_at)
            VALUES (:tenantId, :id, :publicId, :recipient, :language, :template, :subject, :text, :state, :attempts, :dueAt,
              :lastError, :createdAt, :sentAt)
            """)
    void insert(List<Mail> mails);

    @Query("""
            SELECT DISTINCT tenant_id FROM mail WHERE tenant_id IN (:tenants) AND state = 'WAITING' AND due_at <= :now
            """)
    List<Integer> tenantsWithDue(Collection<Integer> tenants, LocalDateTime now);

    /** Locked until the transaction ends, and passed over by everybody else. By its index only, see the queue of the search index. */
    @Query("""
            SELECT * FROM mail FORCE INDEX (mail_due)
            WHERE tenant_id = :tenantId AND state = 'WAITING' AND due_at <= :now
            ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
    Optional<Mail> claim(int tenantId, LocalDateTime now);

    @Query("""
            UPDATE mail SET state = 'SENT', attempts = attempts + 1, text = IF(:kept, text, NULL), last_error = NULL, sent_at = :now
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void sent(int tenantId, long id, boolean kept, LocalDateTime now);

    @Query("""
            UPDATE mail SET attempts = attempts + 1, due_at = :dueAt, last_error = :error WHERE tenant_id = :tenantId AND id = :id
            """)
    void postpone(int tenantId, long id, LocalDateTime dueAt, String error);

    @Query("""
            UPDATE mail SET state = 'FAILED', attempts = attempts + 1, text = NULL, last_error = :error
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void fail(int tenantId, long id, String error);

    @Query("DELETE FROM mail WHERE tenant_id > 0 AND recipient = :recipient")
    void forget(String recipient);

    @Query("SELECT * FROM mail WHERE tenant_id = :tenantId ORDER BY id DESC LIMIT :size")
    List<Mail> newest(int tenantId, int size);

    @Query("SELECT * FROM mail WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Mail> find(int tenantId, String publicId);
}
