package greenbridge.call;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CallQuestionRows extends GenericRepository<CallQuestion, Long> {
    @Query("""
            INSERT INTO call_question (tenant_id, id, public_id, call_id, asked_by, asked_at, asked)
            VALUES (:tenantId, :id, :publicId, :callId, :askedBy, :askedAt, :asked)
            """)
    void insert(CallQuestion question);

    @Query("SELECT * FROM call_question WHERE tenant_id = :tenantId AND call_id = :callId AND public_id = :publicId")
    Optional<CallQuestion> find(int tenantId, long callId, String publicId);

    @Query("SELECT * FROM call_question WHERE tenant_id = :tenantId AND call_id = :callId ORDER BY id LIMIT 500")
    List<CallQuestion> of(int tenantId, long callId);

    @Query("""
            SELECT COUNT(*) FROM call_question
            WHERE tenant_id = :tenantId AND call_id = :callId AND asked_by = :person AND answered_at IS NULL
            """)
    long open(int tenantId, long callId, long person);

    @Query("""
            UPDATE call_question SET shown = :shown, answer = :answer, answered_by = :person, answered_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND answered_at IS NULL
            """)
    int answer(int tenantId, long id, String shown, String answer, long person, LocalDateTime at);
}
