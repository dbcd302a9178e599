package greenbridge.complaint;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ComplaintRows extends GenericRepository<Complaint, Long> {
    @Query("""
            INSERT INTO complaint (tenant_id, id, public_id, number, code_hash, about_kind, about, about_name, area, state, revision,
              confidential, person_id, name, contact, grounds, filed_at)
            VALUES (:tenantId, :id, :publicId, :number, :codeHash, :aboutKind, :about, :aboutName, :area, :state, :revision,
              :confidential, :personId, :name, :contact, :grounds, :filedAt)
            """)
    void insert(Complaint complaint);

    @Query("SELECT * FROM complaint WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Complaint> find(int tenantId, String publicId);

    @Query("SELECT * FROM complaint WHERE tenant_id = :tenantId AND number = :number AND code_hash = :codeHash")
    Optional<Complaint> by(int tenantId, String number, String codeHash);

    /** Oldest first: that is their turn. */
    @Query("""
            SELECT * FROM complaint
            WHERE tenant_id = :tenantId AND state IN ('FILED', 'ACCEPTED') AND CONCAT('=', COALESCE(area, '-')) REGEXP :reach
            ORDER BY id LIMIT 500
            """)
    List<Complaint> open(int tenantId, String reach);

    @Query("""
            SELECT * FROM complaint
            WHERE tenant_id = :tenantId AND state NOT IN ('FILED', 'ACCEPTED') AND CONCAT('=', COALESCE(area, '-')) REGEXP :reach
            ORDER BY id DESC LIMIT 200
            """)
    List<Complaint> done(int tenantId, String reach);

    @Query("""
            UPDATE complaint SET state = 'ACCEPTED', accepted_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state = 'FILED'
            """)
    int accept(int tenantId, long id, int revision, LocalDateTime at);

    @Query("""
            UPDATE complaint SET state = :state, answer = :answer, decided_by = :by, decided_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state IN ('FILED', 'ACCEPTED')
            """)
    int decide(
            int tenantId,
            long id,
            int revision,
            Complaint.State state,
            @Nullable String answer,
            long by,
            LocalDateTime at);
}
