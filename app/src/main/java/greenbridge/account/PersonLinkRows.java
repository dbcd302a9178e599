package greenbridge.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonLinkRows extends GenericRepository<PersonLink, String> {
    @Query("""
            INSERT INTO person_link (hash, person_id, purpose, until_at, used_at, email, phone)
            VALUES (:hash, :personId, :purpose, :untilAt, :usedAt, :email, :phone)
            """)
    void insert(PersonLink link);

    @Query(
            "SELECT * FROM person_link WHERE hash = :hash AND purpose = :purpose AND used_at IS NULL AND until_at > :now")
    Optional<PersonLink> open(String hash, String purpose, LocalDateTime now);

    @Query("SELECT * FROM person_link WHERE person_id = :person AND purpose = :purpose ORDER BY until_at DESC LIMIT 1")
    Optional<PersonLink> last(long person, String purpose);

    /** Of two who follow the same link at the same time one wins. */
    @Query("""
            UPDATE person_link SET used_at = :now
            WHERE hash = :hash AND purpose = :purpose AND used_at IS NULL AND until_at > :now
            """)
    int use(String hash, String purpose, LocalDateTime now);

    @Query("UPDATE person_link SET used_at = :now WHERE person_id = :person AND purpose = :purpose AND used_at IS NULL")
    void close(long person, String purpose, LocalDateTime now);

    @Query("DELETE FROM person_link WHERE person_id = :person")
    void forget(long person);
}
