package greenbridge.task;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MessageRows extends GenericRepository<Message, Long> {
    @Query("""
            INSERT INTO message (tenant_id, id, public_id, person_id, kind, about, path, sent_at, read_at)
            VALUES (:tenantId, :id, :publicId, :personId, :kind, :about, :path, :sentAt, :readAt)
            """)
    void insert(Message message);

    /** Newest first. */
    @Query("""
            SELECT * FROM message WHERE tenant_id = :tenantId AND person_id = :person AND id < :before
            ORDER BY id DESC LIMIT :most
            """)
    List<Message> of(int tenantId, long person, long before, int most);

    @Query("SELECT COUNT(*) FROM message WHERE tenant_id = :tenantId AND person_id = :person AND read_at IS NULL")
    int unread(int tenantId, long person);

    @Query("SELECT * FROM message WHERE tenant_id = :tenantId AND public_id = :publicId AND person_id = :person")
    Optional<Message> find(int tenantId, String publicId, long person);

    @Query("UPDATE message SET read_at = :at WHERE tenant_id = :tenantId AND id = :id AND read_at IS NULL")
    void read(int tenantId, long id, LocalDateTime at);

    @Query("""
            UPDATE message SET read_at = :at
            WHERE tenant_id = :tenantId AND person_id = :person AND id <= :newest AND read_at IS NULL
            """)
    void readAll(int tenantId, long person, long newest, LocalDateTime at);
}
