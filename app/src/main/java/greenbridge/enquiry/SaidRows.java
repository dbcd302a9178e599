package greenbridge.enquiry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SaidRows extends GenericRepository<Said, Long> {
    @Query("""
            INSERT INTO enquiry_line (tenant_id, id, enquiry_id, side, internal, kind, words, person_id, name, said_at)
            VALUES (:tenantId, :id, :enquiryId, :side, :internal, :kind, :words, :personId, :name, :saidAt)
            """)
    void insert(Said line);

    /** In their order, without what the other side keeps to itself; the newest of a very long thread. */
    @Query("""
            SELECT * FROM (
              SELECT * FROM enquiry_line
              WHERE tenant_id = :tenantId AND enquiry_id = :enquiry AND (NOT internal OR side = :reader)
              ORDER BY id DESC LIMIT 500) newest
            ORDER BY id
            """)
    List<Said> of(int tenantId, long enquiry, Side reader);
}
