package greenbridge.words;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface QuestionWordRows extends GenericRepository<QuestionWord, String> {
    /** The tenant's own first, then those that hold for everyone. */
    @Query("""
            SELECT * FROM question_word
            WHERE tenant_id IN (:tenantId, 1) AND (:words = '' OR LOCATE(:words, word) > 0)
            ORDER BY tenant_id = 1, word LIMIT :most
            """)
    List<QuestionWord> of(int tenantId, String words, int most);

    @Query("SELECT * FROM question_word WHERE tenant_id = :tenantId AND word = :word")
    Optional<QuestionWord> find(int tenantId, String word);

    @Query("""
            INSERT INTO question_word (tenant_id, word, role, codes, source) VALUES (:tenantId, :word, :role, :codes, :source)
            ON DUPLICATE KEY UPDATE role = :role, codes = :codes, source = :source
            """)
    void put(QuestionWord word);

    @Query("DELETE FROM question_word WHERE tenant_id = :tenantId AND word = :word")
    int delete(int tenantId, String word);
}
