package greenbridge.need;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AnswerRows extends GenericRepository<Answer, Long> {
    @Query("""
            INSERT INTO need_answer (tenant_id, response_id, requirement_id, verdict, words)
            VALUES (:tenantId, :responseId, :requirementId, :verdict, :words)
            """)
    void insert(Answer answer);

    @Query("SELECT * FROM need_answer WHERE tenant_id = :tenantId AND response_id IN (:responses)")
    List<Answer> of(int tenantId, Collection<Long> responses);

    @Query("DELETE FROM need_answer WHERE tenant_id = :tenantId AND response_id = :responseId")
    void drop(int tenantId, long responseId);
}
