package greenbridge.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Counts of entries by what they are on a day. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Tallies extends GenericRepository<Tallies.Tally, Long> {
    @Query("""
            SELECT e.catalog_id, p.status, COUNT(*) AS total
            FROM entry e
            JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
            WHERE e.tenant_id IN (:owners) AND p.from_on <= :day AND p.until_on > :day AND p.status <> 'UPCOMING'
            GROUP BY e.catalog_id, p.status
            """)
    List<Tally> byCatalog(Collection<Integer> owners, LocalDate day);

    @Query("""
            SELECT e.batch_id AS catalog_id, p.status, COUNT(*) AS total
            FROM entry e
            JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
            WHERE e.tenant_id = :owner AND e.catalog_id = :catalogId
              AND p.from_on <= :day AND p.until_on > :day AND p.status <> 'UPCOMING'
            GROUP BY e.batch_id, p.status
            """)
    List<Tally> byBatch(int owner, long catalogId, LocalDate day);

    /** How many of one status a catalog, or a batch of it, has. */
    @MappedEntity("entry_period")
    record Tally(@Id long catalogId, Status status, long total) {}
}
