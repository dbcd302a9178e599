package greenbridge.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads for the public; the viewer is the tenant in whose portal the reader stands. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ShownRows extends GenericRepository<Shown, Long> {
    @Query(Shown.SELECT + " AND s.public_id = :publicId ORDER BY s.tenant_id DESC LIMIT 1")
    Optional<Shown> find(int viewer, LocalDate day, String publicId);

    @Query(Shown.IN_ORDER + """
             AND e.batch_id = :batchId AND e.id > :after
            ORDER BY e.id LIMIT :size
            """)
    List<Shown> inBatch(int viewer, LocalDate day, int owner, long batchId, long after, int size);

    @Query(Shown.IN_ORDER + """
             AND e.catalog_id = :catalogId AND e.id > :after
            ORDER BY e.id LIMIT :size
            """)
    List<Shown> slice(int viewer, LocalDate day, int owner, long catalogId, long after, int size);

    @Query(Shown.SELECT + " AND s.public_id IN (:publicIds)")
    List<Shown> all(int viewer, LocalDate day, Collection<String> publicIds);

    @Query(Shown.IN_ORDER + """
             AND e.catalog_id = :catalogId AND e.id < :before
            ORDER BY e.id DESC LIMIT :size
            """)
    List<Shown> inCatalog(int viewer, LocalDate day, int owner, long catalogId, long before, int size);

    @Query(Shown.OF_HOLDER + """
             AND e.id <> :except
            ORDER BY e.tenant_id DESC, e.id DESC LIMIT 50
            """)
    List<Shown> ofHolder(int viewer, LocalDate day, int holderTenantId, long holderId, long except);

    /** A thing that shows here by a row of its own and as a national one comes once. */
    @Query(Shown.OF_HOLDER + """
             AND (s.tenant_id = :viewer OR NOT EXISTS (SELECT 1 FROM showing w WHERE w.tenant_id = :viewer
                AND w.kind = 'entry' AND w.public_id = s.public_id))
            ORDER BY e.tenant_id DESC, e.id DESC LIMIT 300
            """)
    List<Shown> heldBy(int viewer, LocalDate day, int holderTenantId, long holderId);
}
