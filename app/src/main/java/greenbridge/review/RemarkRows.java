package greenbridge.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RemarkRows extends GenericRepository<Remark, Long> {
    @Query("""
            INSERT INTO field_comment (tenant_id, id, application_id, submission, field, outward, text, person_id, made_at)
            VALUES (:tenantId, :id, :applicationId, :submission, :field, :outward, :text, :personId, :madeAt)
            """)
    void insert(Remark remark);

    /** Oldest first. */
    @Query("""
            SELECT c.submission, c.field, c.outward, c.text, c.made_at, p.name
            FROM field_comment c JOIN person p ON p.id = c.person_id
            WHERE c.tenant_id = :tenantId AND c.application_id = :applicationId ORDER BY c.id
            """)
    List<Said> of(int tenantId, long applicationId);
}
