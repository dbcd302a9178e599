package greenbridge.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Derived rows: thrown away and written anew whenever a version is appended. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Periods extends GenericRepository<Periods.Row, Long> {
    @Query("""
            INSERT INTO entry_period (tenant_id, entry_id, from_on, until_on, status, version)
            VALUES (:tenantId, :entryId, :fromOn, :untilOn, :status, :version)
            """)
    void insert(List<Row> periods);

    @Query("DELETE FROM entry_period WHERE tenant_id = :tenantId AND entry_id = :entryId")
    void delete(int tenantId, long entryId);

    @Query("SELECT * FROM entry_period WHERE tenant_id = :tenantId AND entry_id = :entryId ORDER BY from_on")
    List<Row> of(int tenantId, long entryId);

    @MappedEntity("entry_period")
    record Row(int tenantId, @Id long entryId, LocalDate fromOn, LocalDate untilOn, Status status, int version) {
        Period period() {
            return new Period(fromOn, untilOn, status, version);
        }
    }
}
