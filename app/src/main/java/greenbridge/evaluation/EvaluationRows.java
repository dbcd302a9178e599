package greenbridge.evaluation;

import greenbridge.evaluation.Evaluation.State;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EvaluationRows extends GenericRepository<Evaluation, Long> {
    /** The figures of filings; outputless and reliefless are how many say nothing of it. */
    @Introspected
    record Totals(
            long filings,
            @Nullable BigDecimal output,
            long outputless,
            @Nullable BigDecimal relief,
            long reliefless) {}

    /** What the filings of a city and a quarter say of tax relief. */
    @Introspected
    record Relieved(String city, int ofQuarter, long filings, BigDecimal relief, long reliefless) {}

    @Query("""
            INSERT INTO evaluation (tenant_id, id, public_id, rulebook, agency_id, enterprise_id, city, state, listed, period_from,
              period_to, note, asked_by, asked_at, declared_by, declared_at, reason, revision, draft, report, report_no, products,
              completed_on, due_on, output_value, tax_relief, filing, filed_by, filed_on, received_by, received_on, sample)
            VALUES (:tenantId, :id, :publicId, :rulebook, :agencyId, :enterpriseId, :city, :state, :listed, :periodFrom,
              :periodTo, :note, :askedBy, :askedAt, :declaredBy, :declaredAt, :reason, :revision, :draft, :report, :reportNo, :products,
              :completedOn, :dueOn, :outputValue, :taxRelief, :filing, :filedBy, :filedOn, :receivedBy, :receivedOn, :sample)
            """)
    void insert(Evaluation evaluation);

    @Query("SELECT * FROM evaluation WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Evaluation> find(int tenantId, String publicId);

    /** Asked for in the same words and not answered yet. */
    @Query("""
            SELECT * FROM evaluation
            WHERE tenant_id = :tenantId AND enterprise_id = :enterprise AND agency_id = :agency AND state = 'ASKED'
              AND period_from = :from AND period_to = :to AND note <=> :note
            ORDER BY id LIMIT 1
            """)
    Optional<Evaluation> same(
            int tenantId, long enterprise, long agency, LocalDate from, LocalDate to, @Nullable String note);

    /** Whoever moves it on, or adds to its papers, waits here for whoever came first. */
    @Query("SELECT * FROM evaluation WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<Evaluation> lock(int tenantId, long id);

    @Query("""
            SELECT * FROM evaluation
            WHERE tenant_id = :tenantId AND (enterprise_id IN (:organisations) OR agency_id IN (:organisations)) AND id < :before
            ORDER BY id DESC LIMIT :most
            """)
    List<Evaluation> ofParties(int tenantId, Collection<Long> organisations, long before, int most);

    /** Newest filings first. */
    @Query("""
            SELECT * FROM evaluation WHERE tenant_id = :tenantId AND city IN (:cities) AND filing < :before
            ORDER BY filing DESC LIMIT :most
            """)
    List<Evaluation> filed(int tenantId, Collection<String> cities, long before, int most);

    @Query("""
            UPDATE evaluation SET state = 'TAKEN', declared_by = :by, declared_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void take(int tenantId, long id, long by, LocalDateTime at);

    @Query("""
            UPDATE evaluation SET state = :state, reason = :reason, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void end(int tenantId, long id, State state, @Nullable String reason);

    @Query("""
            UPDATE evaluation SET draft = :draft, completed_on = :completedOn, due_on = :dueOn, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void keep(
            int tenantId,
            long id,
            @TypeDef(type = DataType.JSON) Draft draft,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate dueOn);

    @Query("""
            UPDATE evaluation SET state = 'FILED', draft = NULL, report = :report, report_no = :reportNo, products = :products,
              completed_on = :completedOn, due_on = :dueOn, output_value = :outputValue, tax_relief = :taxRelief,
              filing = :filing, filed_by = :by, filed_on = :filedOn, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void file(
            int tenantId,
            long id,
            @TypeDef(type = DataType.JSON) Report report,
            String reportNo,
            String products,
            LocalDate completedOn,
            LocalDate dueOn,
            BigDecimal outputValue,
            @Nullable BigDecimal taxRelief,
            long filing,
            long by,
            LocalDate filedOn);

    @Query("""
            UPDATE evaluation SET state = 'RECEIVED', received_by = :by, received_on = :day, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void receive(int tenantId, long id, long by, LocalDate day);

    /** The day stands in the statement too: whatever calls it by mistake removes nothing that is still to be kept. */
    @Query("DELETE FROM evaluation WHERE tenant_id = :tenantId AND id = :id AND filed_on < :before")
    int erase(int tenantId, long id, LocalDate before);

    @Query("""
            SELECT COUNT(*) FROM evaluation
            WHERE tenant_id = :tenantId AND agency_id = :agency AND completed_on BETWEEN :first AND :last AND filing IS NOT NULL
            """)
    int completed(int tenantId, long agency, LocalDate first, LocalDate last);

    @Query("""
            SELECT COUNT(*) AS filings, SUM(output_value) AS output, COALESCE(SUM(output_value IS NULL), 0) AS outputless,
              SUM(tax_relief) AS relief, COALESCE(SUM(tax_relief IS NULL), 0) AS reliefless
            FROM evaluation WHERE tenant_id = :tenantId AND city = :city AND filed_on BETWEEN :first AND :last
            """)
    Totals totals(int tenantId, String city, LocalDate first, LocalDate last);

    @Query("""
            SELECT city, QUARTER(filed_on) AS of_quarter, COUNT(*) AS filings, COALESCE(SUM(tax_relief), 0) AS relief,
              COALESCE(SUM(tax_relief IS NULL), 0) AS reliefless
            FROM evaluation WHERE tenant_id = :tenantId AND city IN (:cities) AND filed_on BETWEEN :first AND :last
            GROUP BY city, QUARTER(filed_on)
            """)
    List<Relieved> reliefs(int tenantId, Collection<String> cities, LocalDate first, LocalDate last);

    @Query("SELECT MIN(filed_on) FROM evaluation WHERE tenant_id = :tenantId")
    Optional<LocalDate> firstFiling(int tenantId);
}
