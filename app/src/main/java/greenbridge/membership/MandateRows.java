package greenbridge.membership;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MandateRows extends GenericRepository<Mandate, Long> {
    @Query("""
            INSERT INTO mandate (tenant_id, id, public_id, organisation_id, person_id, grant_id, scope, reason, from_on, until_on,
              given_by, given_at, ended_at)
            VALUES (:tenantId, :id, :publicId, :organisationId, :personId, :grantId, :scope, :reason, :fromOn, :untilOn,
              :givenBy, :givenAt, :endedAt)
            """)
    void insert(Mandate mandate);

    @Query(
            "SELECT * FROM mandate WHERE tenant_id = :tenantId AND organisation_id = :organisationId ORDER BY id DESC LIMIT 50")
    List<Mandate> of(int tenantId, long organisationId);

    @Query("UPDATE mandate SET ended_at = :at WHERE tenant_id = :tenantId AND id = :id AND ended_at IS NULL")
    int end(int tenantId, long id, LocalDateTime at);

    @Query("UPDATE mandate SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void move(int tenantId, long from, long into);
}
