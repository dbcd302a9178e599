package greenbridge.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
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

    /** Takes the row for itself also where it is there already, so that two who register at once come one after the other. */
    @Query("""
            INSERT INTO person (id, public_id, home_id, email, phone, name, language, password, password_at, totp, totp_step,
              verified_at, disabled_at, created_at, sample)
            VALUES (:id, :publicId, :homeId, :email, :phone, :name, :language, :password, :passwordAt, :totp, :totpStep,
              :verifiedAt, :disabledAt, :createdAt, :sample)
            ON DUPLICATE KEY UPDATE home_id = home_id
            """)
    void insertOrKeep(Person person);

    /** Whoever registers anew takes the place of a registration that was never confirmed. */
    @Query("""
            UPDATE person SET home_id = :home, name = :name, language = :language, password = :password, password_at = :now,
              terms_at = :now, created_at = :now
            WHERE id = :id AND verified_at IS NULL AND disabled_at IS NULL
            """)
    int begin(long id, int home, String name, String language, String password, LocalDateTime now);

    @Query("UPDATE person SET verified_at = :at WHERE id = :id AND verified_at IS NULL AND disabled_at IS NULL")
    int verify(long id, LocalDateTime at);

    @Query("SELECT * FROM person WHERE id = :id FOR UPDATE")
    Optional<Person> lock(long id);

    @Query("SELECT * FROM person WHERE phone = :phone")
    Optional<Person> byPhone(String phone);

    @Query("SELECT * FROM person WHERE email = :email")
    Optional<Person> byEmail(String email);

    @Query("SELECT * FROM person WHERE id = :id")
    Optional<Person> byId(long id);

    @Query("UPDATE person SET password = :password, password_at = :at WHERE id = :id")
    void password(long id, String password, LocalDateTime at);

    @Query("UPDATE person SET name = :name, language = :language WHERE id = :id")
    void profile(long id, String name, String language);

    /** Left as it is where somebody else has it; whoever asks looks afterwards. */
    @Query("UPDATE IGNORE person SET phone = :phone WHERE id = :id")
    void phone(long id, @Nullable String phone);

    /** Likewise. */
    @Query("UPDATE IGNORE person SET email = :email WHERE id = :id")
    void email(long id, String email);

    /** What remains is a number that the audit refers to. */
    @Query("""
            UPDATE person SET email = :nobody, phone = NULL, name = '—', language = 'zh', password = NULL, password_at = NULL,
              totp = NULL, disabled_at = :at, removed_at = :at
            WHERE id = :id AND removed_at IS NULL
            """)
    int remove(long id, String nobody, LocalDateTime at);

    @Query("DELETE FROM person WHERE id = :id AND verified_at IS NULL AND disabled_at IS NULL")
    void drop(long id);

    @Query("""
            SELECT id FROM person WHERE verified_at IS NULL AND disabled_at IS NULL AND created_at < :before LIMIT 500
            """)
    List<Long> unconfirmed(LocalDateTime before);

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
