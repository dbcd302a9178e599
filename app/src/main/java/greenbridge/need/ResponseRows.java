package greenbridge.need;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ResponseRows extends GenericRepository<Response, Long> {
    String SELECT = """
            SELECT r.*, o.public_id AS organisation_public_id, o.name_zh AS organisation_name, o.name_en AS organisation_name_en
            FROM need_response r JOIN organisation o ON o.tenant_id = r.tenant_id AND o.id = r.organisation_id
            WHERE r.tenant_id = :tenantId
            """;

    /** Of two who begin at once one row stays. */
    @Query("""
            INSERT IGNORE INTO need_response (tenant_id, id, public_id, need_id, organisation_id, typed, revision)
            VALUES (:tenantId, :id, :publicId, :needId, :organisationId, :typed, 0)
            """)
    int begin(
            int tenantId,
            long id,
            String publicId,
            long needId,
            long organisationId,
            @TypeDef(type = DataType.JSON) Map<String, String> typed);

    @Query(SELECT + " AND r.need_id = :needId AND r.organisation_id = :organisation")
    Optional<Response> of(int tenantId, long needId, long organisation);

    @Query(SELECT + " AND r.id = :id")
    Optional<Response> byId(int tenantId, long id);

    /** Handed in and not withdrawn, in the order in which they came. */
    @Query(SELECT + """
             AND r.need_id = :needId AND r.handed_in_at IS NOT NULL AND r.withdrawn_at IS NULL ORDER BY r.handed_in_at, r.id LIMIT 500
            """)
    List<Response> handedIn(int tenantId, long needId);

    @Query(SELECT + " AND r.organisation_id IN (:organisations) ORDER BY r.id DESC LIMIT 500")
    List<Response> by(int tenantId, Collection<Long> organisations);

    @Query("""
            UPDATE need_response SET typed = :typed, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision
            """)
    int keep(int tenantId, long id, int revision, @TypeDef(type = DataType.JSON) Map<String, String> typed);

    @Query("""
            UPDATE need_response SET typed = :typed, words = :words, valid_until = :validUntil, offer = :offer, handed_in_at = :at,
              withdrawn_at = NULL, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision
            """)
    int handIn(
            int tenantId,
            long id,
            int revision,
            @TypeDef(type = DataType.JSON) Map<String, String> typed,
            String words,
            LocalDate validUntil,
            @Nullable @TypeDef(type = DataType.JSON) Map<String, String> offer,
            LocalDateTime at);

    @Query("""
            UPDATE need_response SET withdrawn_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND handed_in_at IS NOT NULL AND withdrawn_at IS NULL
            """)
    int withdraw(int tenantId, long id, int revision, LocalDateTime at);
}
