package greenbridge.key;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RefreshRows extends GenericRepository<Refresh, String> {
    @Query("INSERT INTO refresh_token (hash, session_hash, created_at) VALUES (:hash, :sessionHash, :createdAt)")
    void insert(Refresh refresh);

    @Query("SELECT COUNT(*) FROM refresh_token WHERE hash = :hash AND session_hash = :session")
    long known(String hash, String session);

    /** Of two who send the same one at the same time one wins. */
    @Query("UPDATE refresh_token SET used_at = :now WHERE hash = :hash AND used_at IS NULL")
    int use(String hash, LocalDateTime now);
}
