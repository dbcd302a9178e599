package greenbridge.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRows extends GenericRepository<Person, Long> {
    @Query("""
            INSERT INTO person (id, public_id, home_id, email, phone, name, language, password, password_at, totp, totp_step,
              verified_at, disabled_at, created_at, sample)
            VALUES (:id, :publicId, :homeId, :email, :phone, :name, :language, :password, :passwordAt, :totp, :totpStep,
              :verifiedAt, :disabledAt, :createdAt, :sample)
            """)
    void insert(Person person);

    @Query("SELECT * FROM person WHERE email = :email")
    Optional<Person> byEmail(String email);

    @Query("SELECT * FROM person WHERE id = :id")
    Optional<Person> byId(long id);

    @Query("UPDATE person SET password = :password, password_at = :at WHERE id = :id")
    void password(long id, String password, LocalDateTime at);

    @Query("UPDATE person SET totp = :sealed, totp_step = :step WHERE id = :id")
    void secondFactor(long id, @Nullable String sealed, long step);

    /** Of two who send the same code at the same time one wins. */
    @Query("UPDATE person SET totp_step = :step WHERE id = :id AND totp_step < :step")
    int step(long id, long step);

    @Query("UPDATE person SET disabled_at = :at WHERE id = :id AND disabled_at IS NULL")
    int disable(long id, LocalDateTime at);

    @Query("INSERT INTO recovery_code (person_id, hash) VALUES (:person, :hash)")
    void addRecovery(long person, String hash);

    @Query("DELETE FROM recovery_code WHERE person_id = :person")
    void forgetRecovery(long person);

    @Query("UPDATE recovery_code SET used_at = :at WHERE person_id = :person AND hash = :hash AND used_at IS NULL")
    int useRecovery(long person, String hash, LocalDateTime at);
}
