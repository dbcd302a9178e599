package greenbridge.proof;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProofRows extends GenericRepository<ProofRows.Used, String> {
    @MappedEntity("proof_used")
    record Used(@Id String hash, LocalDateTime untilAt) {}

    /** One for whoever comes first with it, on whichever node. */
    @Query("INSERT IGNORE INTO proof_used (hash, until_at) VALUES (:hash, :untilAt)")
    int use(String hash, LocalDateTime untilAt);

    @Query("DELETE FROM proof_used WHERE until_at < :now")
    void forgetUsed(LocalDateTime now);

    @Query("""
            INSERT INTO asked_count (hash, from_at, times) VALUES (:hash, :now, 1)
            ON DUPLICATE KEY UPDATE times = IF(from_at < :begin, 1, times + 1), from_at = IF(from_at < :begin, :now, from_at)
            """)
    void count(String hash, LocalDateTime now, LocalDateTime begin);

    @Query("SELECT times FROM asked_count WHERE hash = :hash")
    List<Integer> times(String hash);

    @Query("DELETE FROM asked_count WHERE from_at < :begin")
    void forgetCounts(LocalDateTime begin);
}
