package greenbridge.statistics;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RatingRows extends GenericRepository<Rating, Long> {
    @Query("""
            INSERT INTO bank_rating (tenant_id, id, public_id, bank_id, of_year, rating, source, shown, made_by, made_at)
            VALUES (:tenantId, :id, :publicId, :bankId, :ofYear, :rating, :source, :shown, :madeBy, :madeAt)
            """)
    void insert(Rating made);

    /** The one that counts of each bank and year, the newest year first. */
    @Query("""
            SELECT r.*, o.name_zh AS bank_name, o.name_en AS bank_name_en
            FROM bank_rating r JOIN organisation o ON o.tenant_id = r.tenant_id AND o.id = r.bank_id
            WHERE r.tenant_id = :tenantId AND NOT EXISTS (SELECT 1 FROM bank_rating k WHERE k.tenant_id = :tenantId
              AND k.bank_id = r.bank_id AND k.of_year = r.of_year AND k.id > r.id)
            ORDER BY r.of_year DESC, o.name_zh, r.id LIMIT 500
            """)
    List<Rating> all(int tenantId);
}
