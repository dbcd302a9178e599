package greenbridge.form;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OnceRows extends GenericRepository<SentForm, String> {
    /** Whether it is the first; whoever comes at the same moment waits until that is known. */
    @Query("""
            INSERT IGNORE INTO form_sent (tenant_id, person_id, token, said, sent_at)
            VALUES (:tenantId, :person, :token, :hash, :at)
            """)
    int insert(int tenantId, long person, String token, String hash, LocalDateTime at);

    @Query("""
            UPDATE form_sent SET path = :path WHERE tenant_id = :tenantId AND person_id = :person AND token = :token
            """)
    void lead(int tenantId, long person, String token, String path);

    @Query("SELECT * FROM form_sent WHERE tenant_id = :tenantId AND person_id = :person AND token = :token")
    Optional<SentForm> find(int tenantId, long person, String token);

    @Query("DELETE FROM form_sent WHERE tenant_id = :tenantId AND person_id = :person AND sent_at < :before")
    void forget(int tenantId, long person, LocalDateTime before);
}
