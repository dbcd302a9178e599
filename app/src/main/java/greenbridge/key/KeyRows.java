package greenbridge.key;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface KeyRows extends GenericRepository<Key, Long> {
    @Query("""
            INSERT INTO api_key (tenant_id, id, public_id, person_id, name, hash, scopes, second_factor, until_on, created_at,
              used_at, ended_at)
            VALUES (:tenantId, :id, :publicId, :personId, :name, :hash, :scopes, :secondFactor, :untilOn, :createdAt,
              :usedAt, :endedAt)
            """)
    void insert(Key key);

    @Query("SELECT * FROM api_key WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Key> find(int tenantId, String publicId);

    @Query("SELECT * FROM api_key WHERE tenant_id = :tenantId AND person_id = :person ORDER BY id DESC LIMIT :most")
    List<Key> of(int tenantId, long person, int most);

    @Query("UPDATE api_key SET used_at = :now WHERE tenant_id = :tenantId AND id = :id")
    void used(int tenantId, long id, LocalDateTime now);

    @Query("""
            UPDATE api_key SET ended_at = :now
            WHERE tenant_id = :tenantId AND person_id = :person AND public_id = :publicId AND ended_at IS NULL
            """)
    int end(int tenantId, long person, String publicId, LocalDateTime now);
}
