package greenbridge.membership;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRows extends GenericRepository<Invitation, Long> {
    @Query("""
            INSERT INTO invitation (tenant_id, id, public_id, organisation_id, hash, email, role, scope, reason, from_on, until_on,
              inviter_id, language, sent_at, until_at, used_at, withdrawn_at)
            VALUES (:tenantId, :id, :publicId, :organisationId, :hash, :email, :role, :scope, :reason, :fromOn, :untilOn,
              :inviterId, :language, :sentAt, :untilAt, :usedAt, :withdrawnAt)
            """)
    void insert(Invitation invitation);

    @Query("SELECT * FROM invitation WHERE tenant_id = :tenantId AND hash = :hash")
    Optional<Invitation> byHash(int tenantId, String hash);

    /** Those that nobody used or took back, also when they are over. */
    @Query("""
            SELECT * FROM invitation WHERE tenant_id = :tenantId AND organisation_id = :organisationId
              AND used_at IS NULL AND withdrawn_at IS NULL
            ORDER BY id DESC LIMIT 100
            """)
    List<Invitation> pending(int tenantId, long organisationId);

    /** Of two who follow the same link at once one joins. */
    @Query("""
            UPDATE invitation SET used_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND used_at IS NULL AND withdrawn_at IS NULL AND until_at > :at
            """)
    int use(int tenantId, long id, LocalDateTime at);

    @Query("""
            UPDATE invitation SET withdrawn_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND used_at IS NULL AND withdrawn_at IS NULL
            """)
    int withdraw(int tenantId, long id, LocalDateTime at);

    @Query("""
            UPDATE invitation SET hash = :hash, sent_at = :at, until_at = :until
            WHERE tenant_id = :tenantId AND id = :id AND used_at IS NULL AND withdrawn_at IS NULL
            """)
    int renew(int tenantId, long id, String hash, LocalDateTime at, LocalDateTime until);

    @Query("UPDATE invitation SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void move(int tenantId, long from, long into);
}
