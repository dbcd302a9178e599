package greenbridge.evaluation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WasteRows extends GenericRepository<Waste, Long> {
    /** Of one evaluation, whatever its source. */
    @Introspected
    record Amount(long evaluation, String kind, BigDecimal tonnes) {}

    /** Of many evaluations. */
    @Introspected
    record Sum(String kind, BigDecimal own, BigDecimal received) {}

    @Query("""
            INSERT INTO evaluation_waste (tenant_id, evaluation_id, source, place, kind, tonnes, opening, gained, closing)
            VALUES (:tenantId, :evaluationId, :source, :place, :kind, :tonnes, :opening, :gained, :closing)
            """)
    void insert(List<Waste> wastes);

    @Query("""
            SELECT * FROM evaluation_waste WHERE tenant_id = :tenantId AND evaluation_id = :evaluation ORDER BY source, place
            """)
    List<Waste> of(int tenantId, long evaluation);

    @Query("""
            SELECT evaluation_id AS evaluation, kind, SUM(tonnes) AS tonnes FROM evaluation_waste
            WHERE tenant_id = :tenantId AND evaluation_id IN (:evaluations)
            GROUP BY evaluation_id, kind ORDER BY evaluation_id, MIN(source), MIN(place)
            """)
    List<Amount> amounts(int tenantId, Collection<Long> evaluations);

    @Query("""
            SELECT w.kind, SUM(CASE WHEN w.source = 'OWN' THEN w.tonnes ELSE 0 END) AS own,
              SUM(CASE WHEN w.source = 'RECEIVED' THEN w.tonnes ELSE 0 END) AS received
            FROM evaluation e
            JOIN evaluation_waste w ON w.tenant_id = e.tenant_id AND w.evaluation_id = e.id
            WHERE e.tenant_id = :tenantId AND e.city = :city AND e.filed_on BETWEEN :first AND :last
            GROUP BY w.kind ORDER BY SUM(w.tonnes) DESC, w.kind
            """)
    List<Sum> sums(int tenantId, String city, LocalDate first, LocalDate last);
}
