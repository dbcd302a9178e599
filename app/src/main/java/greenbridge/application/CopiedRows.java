package greenbridge.application;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CopiedRows extends GenericRepository<Copied, Long> {
    /** What is copied once more has to be confirmed once more. */
    @Query("""
            INSERT INTO application_copied (tenant_id, application_id, section, origin, confirmed_by, confirmed_at)
            VALUES (:tenantId, :applicationId, :section, :origin, :confirmedBy, :confirmedAt)
            ON DUPLICATE KEY UPDATE origin = VALUES(origin), confirmed_by = NULL, confirmed_at = NULL
            """)
    void put(List<Copied> sections);

    @Query("SELECT * FROM application_copied WHERE tenant_id = :tenantId AND application_id = :applicationId")
    List<Copied> of(int tenantId, long applicationId);

    @Query("""
            UPDATE application_copied SET confirmed_by = :person, confirmed_at = :at
            WHERE tenant_id = :tenantId AND application_id = :applicationId AND section = :section AND confirmed_at IS NULL
            """)
    int confirm(int tenantId, long applicationId, String section, long person, LocalDateTime at);
}
