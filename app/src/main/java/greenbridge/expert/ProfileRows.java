package greenbridge.expert;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProfileRows extends GenericRepository<Profile, Long> {
    @Query("""
            INSERT INTO expert_profile (tenant_id, person_id, sectors, employer, employer_code, declared, changed_at)
            VALUES (:tenantId, :personId, :sectors, :employer, :employerCode, :declared, :changedAt)
            ON DUPLICATE KEY UPDATE sectors = VALUES(sectors), employer = VALUES(employer),
              employer_code = VALUES(employer_code), declared = VALUES(declared), changed_at = VALUES(changed_at)
            """)
    void put(Profile profile);

    @Query("SELECT * FROM expert_profile WHERE tenant_id = :tenantId AND person_id = :personId")
    Optional<Profile> of(int tenantId, long personId);

    @Query("SELECT * FROM expert_profile WHERE tenant_id = :tenantId")
    List<Profile> all(int tenantId);
}
