package greenbridge.words;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CorrectionRows extends GenericRepository<Correction, String> {
    /** The tenant's own first, then those that hold for everyone. */
    @Query("""
            SELECT * FROM correction
            WHERE tenant_id IN (:tenantId, 1) AND (:words = '' OR LOCATE(:words, wrong) > 0 OR LOCATE(:words, right_form) > 0)
            ORDER BY tenant_id = 1, wrong LIMIT :most
            """)
    List<Correction> of(int tenantId, String words, int most);

    @Query("SELECT * FROM correction WHERE tenant_id = :tenantId AND wrong = :wrong")
    Optional<Correction> find(int tenantId, String wrong);

    @Query("""
            INSERT INTO correction (tenant_id, wrong, right_form, source) VALUES (:tenantId, :wrong, :rightForm, :source)
            ON DUPLICATE KEY UPDATE right_form = :rightForm, source = :source
            """)
    void put(Correction correction);

    @Query("DELETE FROM correction WHERE tenant_id = :tenantId AND wrong = :wrong")
    int delete(int tenantId, String wrong);
}
