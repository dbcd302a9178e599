package greenbridge.application;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SubmissionRows extends GenericRepository<Submission, Long> {
    @Query("""
            INSERT INTO submission (tenant_id, application_id, number, answers, verdict, hash, submitted_by, helped, late, submitted_at)
            VALUES (:tenantId, :applicationId, :number, :answers, :verdict, :hash, :submittedBy, :helped, :late, :submittedAt)
            """)
    void insert(Submission submission);

    @Query(
            "SELECT * FROM submission WHERE tenant_id = :tenantId AND application_id = :applicationId ORDER BY number DESC")
    List<Submission> of(int tenantId, long applicationId);

    @Query(
            "SELECT * FROM submission WHERE tenant_id = :tenantId AND application_id = :applicationId AND number = :number")
    Optional<Submission> of(int tenantId, long applicationId, int number);
}
