package greenbridge.evaluation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SummaryRows extends GenericRepository<Summary, Long> {
    /** Of two nodes that come to it at once one writes it, and asks for it. */
    @Query("""
            INSERT IGNORE INTO evaluation_summary (tenant_id, id, public_id, rulebook, city, of_year, of_quarter, due_on)
            VALUES (:tenantId, :id, :publicId, :rulebook, :city, :ofYear, :ofQuarter, :dueOn)
            """)
    int open(
            int tenantId,
            long id,
            String publicId,
            String rulebook,
            String city,
            int ofYear,
            int ofQuarter,
            LocalDate dueOn);

    @Query("SELECT * FROM evaluation_summary WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Summary> find(int tenantId, String publicId);

    @Query("SELECT * FROM evaluation_summary WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<Summary> lock(int tenantId, long id);

    /** The newest period first, a whole year after its quarters. */
    @Query("""
            SELECT * FROM evaluation_summary WHERE tenant_id = :tenantId AND city IN (:cities) AND of_year = :year
            ORDER BY of_quarter DESC, city
            """)
    List<Summary> of(int tenantId, Collection<String> cities, int year);

    @Query("SELECT DISTINCT of_year FROM evaluation_summary WHERE tenant_id = :tenantId ORDER BY of_year DESC")
    List<Integer> years(int tenantId);

    /** City, year and quarter of what is there, as a text. */
    @Query("""
            SELECT CONCAT(city, ' ', of_year, ' ', of_quarter) FROM evaluation_summary WHERE tenant_id = :tenantId
            """)
    List<String> known(int tenantId);

    @Query("""
            UPDATE evaluation_summary SET figures = :figures, confirmed_by = :by, confirmed_on = :day
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void confirm(int tenantId, long id, @TypeDef(type = DataType.JSON) Figures figures, long by, LocalDate day);
}
