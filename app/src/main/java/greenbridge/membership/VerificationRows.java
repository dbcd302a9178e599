package greenbridge.membership;

import greenbridge.membership.Verification.Decision;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface VerificationRows extends GenericRepository<Verification, Long> {
    @Query("""
            INSERT INTO verification (tenant_id, id, public_id, organisation_id, kind, person_id, helped, area, stated, note,
              asked_at, decision, reason, decided_by, decided_at)
            VALUES (:tenantId, :id, :publicId, :organisationId, :kind, :personId, :helped, :area, :stated, :note,
              :askedAt, :decision, :reason, :decidedBy, :decidedAt)
            """)
    void insert(Verification verification);

    @Query("SELECT * FROM verification WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Verification> find(int tenantId, String publicId);

    /** Nobody decides about it until the transaction ends. */
    @Query("""
            SELECT id FROM verification WHERE tenant_id = :tenantId AND id = :id AND decision IS NULL FOR UPDATE
            """)
    Optional<Long> hold(int tenantId, long id);

    /** The first official who decides does; whoever comes later finds nothing to decide. */
    @Query("""
            UPDATE verification SET decision = :decision, reason = :reason, decided_by = :by, decided_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND decision IS NULL
            """)
    int decide(int tenantId, long id, Decision decision, @Nullable String reason, long by, LocalDateTime at);

    /** Oldest first: that is their turn. */
    @Query("SELECT * FROM verification WHERE tenant_id = :tenantId AND decision IS NULL ORDER BY id LIMIT 500")
    List<Verification> open(int tenantId);

    @Query("""
            SELECT * FROM verification WHERE tenant_id = :tenantId AND decision IS NOT NULL ORDER BY decided_at DESC LIMIT 200
            """)
    List<Verification> decided(int tenantId);

    @Query("""
            SELECT * FROM verification WHERE tenant_id = :tenantId AND organisation_id = :organisationId ORDER BY id DESC LIMIT 50
            """)
    List<Verification> of(int tenantId, long organisationId);

    @Query("""
            SELECT * FROM verification WHERE tenant_id = :tenantId AND person_id = :personId AND kind = 'CLAIM'
            ORDER BY id DESC LIMIT 50
            """)
    List<Verification> claims(int tenantId, long personId);

    @Query("UPDATE verification SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void move(int tenantId, long from, long into);
}
