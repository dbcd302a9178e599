package greenbridge.application;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AnswerRows extends GenericRepository<Answer, Long> {
    @Query("""
            INSERT INTO application_answer (tenant_id, application_id, number, field, value, origin, person_id, answered_at)
            VALUES (:tenantId, :applicationId, :number, :field, :value, :origin, :personId, :answeredAt)
            """)
    void insert(List<Answer> answers);

    /** Of each field, also where it was taken away. */
    @Query("""
            SELECT a.* FROM application_answer a
            JOIN (SELECT MAX(number) AS newest FROM application_answer
                  WHERE tenant_id = :tenantId AND application_id = :applicationId GROUP BY field) n ON n.newest = a.number
            WHERE a.tenant_id = :tenantId AND a.application_id = :applicationId ORDER BY a.number
            """)
    List<Answer> newest(int tenantId, long applicationId);

    /** What somebody saw who had seen everything up to this number. */
    @Query("""
            SELECT * FROM application_answer
            WHERE tenant_id = :tenantId AND application_id = :applicationId AND field = :field AND number <= :number
            ORDER BY number DESC LIMIT 1
            """)
    Optional<Answer> upTo(int tenantId, long applicationId, String field, int number);

    @Query(
            "SELECT * FROM application_answer WHERE tenant_id = :tenantId AND application_id = :applicationId AND number = :number")
    Optional<Answer> find(int tenantId, long applicationId, int number);

    /** Newest first. */
    @Query("""
            SELECT * FROM application_answer
            WHERE tenant_id = :tenantId AND application_id = :applicationId AND field = :field ORDER BY number DESC LIMIT 200
            """)
    List<Answer> of(int tenantId, long applicationId, String field);

    @Query("""
            SELECT COALESCE(MAX(number), 0) FROM application_answer
            WHERE tenant_id = :tenantId AND application_id = :applicationId
            """)
    int last(int tenantId, long applicationId);
}
