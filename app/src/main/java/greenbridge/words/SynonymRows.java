package greenbridge.words;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SynonymRows extends GenericRepository<Synonym, Long> {
    /** The tenant's own first, then those that hold for everyone. */
    @Query("""
            SELECT * FROM synonym_set
            WHERE tenant_id IN (:tenantId, 1) AND (:words = '' OR LOCATE(:words, head) > 0 OR LOCATE(:words, terms) > 0)
            ORDER BY tenant_id = 1, head, id LIMIT :most
            """)
    List<Synonym> of(int tenantId, String words, int most);

    @Query("SELECT * FROM synonym_set WHERE tenant_id = :tenantId AND id = :id")
    Optional<Synonym> find(int tenantId, long id);

    @Query("""
            INSERT INTO synonym_set (tenant_id, kind, head, terms, source)
            VALUES (:tenantId, :kind, :head, :terms, :source)
            """)
    void insert(Synonym synonym);

    @Query("""
            UPDATE synonym_set SET kind = :kind, head = :head, terms = :terms, source = :source
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void update(Synonym synonym);

    @Query("DELETE FROM synonym_set WHERE tenant_id = :tenantId AND id = :id")
    int delete(int tenantId, long id);
}
