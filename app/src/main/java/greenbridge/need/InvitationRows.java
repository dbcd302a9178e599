package greenbridge.need;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRows extends GenericRepository<Need, Long> {
    /** An organisation that is or can be invited, with how far its answer is. */
    @Introspected
    record Guest(
            long id,
            String publicId,
            String nameZh,
            @Nullable String nameEn,
            String kind,
            @Nullable LocalDateTime invitedAt,
            @Nullable LocalDateTime handedInAt) {
        public String name(boolean english) {
            return english && nameEn != null ? nameEn : nameZh;
        }

        /** While answers are sealed: not whether there is one. */
        Guest unread() {
            return new Guest(id, publicId, nameZh, nameEn, kind, invitedAt, null);
        }
    }

    /** Whether it was not invited before. */
    @Query("""
            INSERT IGNORE INTO need_invitation (tenant_id, need_id, organisation_id, invited_by, invited_at)
            VALUES (:tenantId, :needId, :organisation, :by, :at)
            """)
    int insert(int tenantId, long needId, long organisation, long by, LocalDateTime at);

    @Query("""
            SELECT COUNT(*) FROM need_invitation
            WHERE tenant_id = :tenantId AND need_id = :needId AND organisation_id = :organisation
            """)
    int count(int tenantId, long needId, long organisation);

    @Query("""
            SELECT o.id, o.public_id, o.name_zh, o.name_en, o.kind, i.invited_at,
              CASE WHEN r.withdrawn_at IS NULL THEN r.handed_in_at END AS handed_in_at
            FROM need_invitation i JOIN organisation o ON o.tenant_id = i.tenant_id AND o.id = i.organisation_id
            LEFT JOIN need_response r ON r.tenant_id = i.tenant_id AND r.need_id = i.need_id AND r.organisation_id = i.organisation_id
            WHERE i.tenant_id = :tenantId AND i.need_id = :needId ORDER BY i.invited_at, o.id LIMIT 200
            """)
    List<Guest> guests(int tenantId, long needId);

    /** Verified, so that somebody reads the invitation, and not yet invited. */
    @Query("""
            SELECT o.id, o.public_id, o.name_zh, o.name_en, o.kind, NULL AS invited_at, NULL AS handed_in_at
            FROM organisation o
            WHERE o.tenant_id = :tenantId AND o.state = 'VERIFIED' AND o.id <> :owner
              AND (o.name_zh LIKE :words OR o.name_en LIKE :words)
              AND NOT EXISTS (SELECT 1 FROM need_invitation i
                WHERE i.tenant_id = o.tenant_id AND i.need_id = :needId AND i.organisation_id = o.id)
            ORDER BY o.id LIMIT 20
            """)
    List<Guest> named(int tenantId, long needId, long owner, String words);

    /** To which needs they were invited. */
    @Query("""
            SELECT i.need_id FROM need_invitation i
            WHERE i.tenant_id = :tenantId AND i.organisation_id IN (:organisations) ORDER BY i.invited_at DESC LIMIT 200
            """)
    List<Long> needs(int tenantId, Collection<Long> organisations);
}
