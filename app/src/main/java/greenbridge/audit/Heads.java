package greenbridge.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Heads extends GenericRepository<Head, Integer> {
    @Query("SELECT * FROM audit_head WHERE tenant_id = :tenantId")
    Optional<Head> find(int tenantId);

    @Query("SELECT * FROM audit_head WHERE tenant_id = :tenantId FOR UPDATE")
    Optional<Head> lock(int tenantId);

    /** Two may begin at once; the second finds what the first wrote. */
    @Query(
            "INSERT INTO audit_head (tenant_id, number, hash) VALUES (:tenantId, 0, :hash) ON DUPLICATE KEY UPDATE number = number")
    void begin(int tenantId, String hash);

    @Query("UPDATE audit_head SET number = :number, hash = :hash WHERE tenant_id = :tenantId")
    void move(int tenantId, long number, String hash);
}
