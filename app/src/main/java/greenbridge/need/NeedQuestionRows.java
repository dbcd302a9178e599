package greenbridge.need;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NeedQuestionRows extends GenericRepository<NeedQuestion, Long> {
    @Query("""
            INSERT INTO need_question (tenant_id, id, public_id, need_id, organisation_id, asked_by, asked_at, asked, answer_by)
            VALUES (:tenantId, :id, :publicId, :needId, :organisationId, :askedBy, :askedAt, :asked, :answerBy)
            """)
    void insert(NeedQuestion question);

    @Query("SELECT * FROM need_question WHERE tenant_id = :tenantId AND need_id = :needId AND public_id = :publicId")
    Optional<NeedQuestion> find(int tenantId, long needId, String publicId);

    @Query("SELECT * FROM need_question WHERE tenant_id = :tenantId AND need_id = :needId ORDER BY id LIMIT 500")
    List<NeedQuestion> of(int tenantId, long needId);

    @Query("""
            SELECT COUNT(*) FROM need_question
            WHERE tenant_id = :tenantId AND need_id = :needId AND asked_by = :person AND answered_at IS NULL
            """)
    long waiting(int tenantId, long needId, long person);

    @Query("""
            UPDATE need_question SET shown = :shown, answer = :words, answered_by = :person, answered_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND answered_at IS NULL
            """)
    int answer(int tenantId, long id, String shown, String words, long person, LocalDateTime at);
}
