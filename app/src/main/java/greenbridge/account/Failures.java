package greenbridge.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

/** Counted in the database, so that all nodes count together, and for every address alike, so that nobody learns which has an account. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Failures extends GenericRepository<Person, Long> {
    @Query("SELECT EXISTS (SELECT 1 FROM sign_in_failure WHERE hash = :hash AND locked_until > :now)")
    boolean locked(String hash, LocalDateTime now);

    /** Failures of long ago, and those that a lock has paid for, do not count. */
    @Query("""
            INSERT INTO sign_in_failure (hash, failures, last_at) VALUES (:hash, 1, :now)
            ON DUPLICATE KEY UPDATE
              failures = IF(last_at < :stale OR locked_until <= :now, 1, failures + 1),
              locked_until = IF(failures >= :most, :until, IF(locked_until <= :now, NULL, locked_until)),
              last_at = :now
            """)
    void add(String hash, LocalDateTime now, LocalDateTime stale, int most, LocalDateTime until);

    @Query("""
            UPDATE sign_in_failure SET told_until = locked_until
            WHERE hash = :hash AND locked_until > :now AND (told_until IS NULL OR told_until <= :now)
            """)
    int tell(String hash, LocalDateTime now);

    @Query("DELETE FROM sign_in_failure WHERE hash = :hash")
    void forget(String hash);
}
