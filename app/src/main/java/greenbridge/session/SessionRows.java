package greenbridge.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRows extends GenericRepository<Session, String> {
    @Query("""
            INSERT INTO session (hash, public_id, person_id, created_at, seen_at, until_at, second_factor, device, address)
            VALUES (:hash, :publicId, :personId, :createdAt, :seenAt, :untilAt, :secondFactor, :device, :address)
            """)
    void insert(Session session);

    @Query("SELECT * FROM session WHERE hash = :hash AND ended_at IS NULL AND until_at > :now AND seen_at > :idle")
    Optional<Session> alive(String hash, LocalDateTime now, LocalDateTime idle);

    @Query("""
            SELECT * FROM session
            WHERE person_id = :person AND ended_at IS NULL AND until_at > :now AND seen_at > :idle ORDER BY seen_at DESC
            """)
    List<Session> of(long person, LocalDateTime now, LocalDateTime idle);

    @Query("SELECT * FROM session WHERE person_id = :person ORDER BY created_at DESC LIMIT :most")
    List<Session> newest(long person, int most);

    @Query("DELETE FROM session WHERE person_id = :person")
    void forget(long person);

    @Query("UPDATE session SET seen_at = :now WHERE hash = :hash")
    void seen(String hash, LocalDateTime now);

    @Query(
            "UPDATE session SET ended_at = :now WHERE person_id = :person AND public_id = :publicId AND ended_at IS NULL")
    int end(long person, String publicId, LocalDateTime now);

    @Query("UPDATE session SET ended_at = :now WHERE person_id = :person AND hash <> :kept AND ended_at IS NULL")
    int endOthers(long person, String kept, LocalDateTime now);
}
