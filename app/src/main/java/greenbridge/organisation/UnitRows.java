package greenbridge.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UnitRows extends GenericRepository<Unit, Long> {
    @Query("""
            INSERT INTO organisation (tenant_id, id, public_id, credit_code, name_zh, name_en, kind, area, industry, sectors,
              badges, summary, summary_en, data, changed_at, sample, state, verified_at, contact_name, contact_phone,
              contact_email, head_id, head_agreed_at, head_sees, merged_into)
            VALUES (:tenantId, :id, :publicId, :creditCode, :nameZh, :nameEn, :kind, :area, :industry, '[]',
              '[]', :summary, :summaryEn, :data, :changedAt, :sample, :state, :verifiedAt, :contactName, :contactPhone,
              :contactEmail, :headId, :headAgreedAt, :headSees, :mergedInto)
            """)
    void insert(Unit unit);

    @Query("SELECT * FROM organisation WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Unit> find(int tenantId, String publicId);

    @Query("SELECT * FROM organisation WHERE tenant_id = :tenantId AND id = :id")
    Optional<Unit> byId(int tenantId, long id);

    /** Whoever changes who belongs to it, or decides about it, waits here for whoever came first. */
    @Query("SELECT * FROM organisation WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<Unit> lock(int tenantId, long id);

    /** What others can know of: drafts are not among it. */
    @Query("""
            SELECT * FROM organisation
            WHERE tenant_id = :tenantId AND (credit_code = :code OR name_zh = :name) AND state IN ('LISTED', 'VERIFIED')
            ORDER BY COALESCE(credit_code, '') = :code DESC, id LIMIT 10
            """)
    List<Unit> known(int tenantId, String code, String name);

    /** By the whole house, for whoever decides; the reason stands where it is called. */
    @Query("""
            SELECT * FROM organisation
            WHERE tenant_id > 0 AND tenant_id <> :tenantId AND credit_code = :code AND state IN ('LISTED', 'VERIFIED')
            ORDER BY tenant_id LIMIT 40
            """)
    List<Unit> elsewhere(int tenantId, String code);

    @Query(
            "SELECT * FROM organisation WHERE tenant_id = :tenantId AND head_id = :headId AND state <> 'MERGED' ORDER BY id")
    List<Unit> branches(int tenantId, long headId);

    @Query("""
            UPDATE organisation SET summary = :summary, summary_en = :summaryEn, data = :data, contact_name = :name,
              contact_phone = :phone, contact_email = :email, changed_at = :at
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void facts(
            int tenantId,
            long id,
            @Nullable String summary,
            @Nullable String summaryEn,
            @TypeDef(type = DataType.JSON) Map<String, Object> data,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            LocalDateTime at);

    @Query("""
            UPDATE organisation SET credit_code = :code, name_zh = :nameZh, name_en = :nameEn, kind = :kind, area = :area,
              industry = :industry, changed_at = :at
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void legal(
            int tenantId,
            long id,
            @Nullable String code,
            String nameZh,
            @Nullable String nameEn,
            String kind,
            @Nullable String area,
            @Nullable String industry,
            LocalDateTime at);

    @Query("""
            UPDATE organisation SET state = 'VERIFIED', verified_at = :at, changed_at = :at
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void verified(int tenantId, long id, LocalDateTime at);

    @Query("""
            UPDATE organisation SET head_id = :headId, head_agreed_at = :agreedAt, head_sees = :sees, changed_at = :at
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void head(
            int tenantId,
            long id,
            @Nullable Long headId,
            @Nullable LocalDateTime agreedAt,
            boolean sees,
            LocalDateTime at);

    /** Its code is free for the survivor from here on. */
    @Query("""
            UPDATE organisation SET state = 'MERGED', merged_into = :into, credit_code = NULL, head_id = NULL, changed_at = :at
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void merged(int tenantId, long id, long into, LocalDateTime at);

    /** Nobody is sent on twice. */
    @Query("UPDATE organisation SET merged_into = :into WHERE tenant_id = :tenantId AND merged_into = :from")
    void redirect(int tenantId, long from, long into);

    @Query("""
            UPDATE organisation SET head_id = :into WHERE tenant_id = :tenantId AND head_id = :from AND id <> :into
            """)
    void moveBranches(int tenantId, long from, long into);

    @Query("""
            SELECT t.public_id FROM organisation o
            JOIN organisation t ON t.tenant_id = o.tenant_id AND t.id = o.merged_into
            JOIN showing s ON s.owner_id = t.tenant_id AND s.kind = 'organisation' AND s.subject_id = t.id
            WHERE o.public_id = :publicId AND o.state = 'MERGED' AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
            LIMIT 1
            """)
    Optional<String> survivor(int viewer, String publicId);
}
