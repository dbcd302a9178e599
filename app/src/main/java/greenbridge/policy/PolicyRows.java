package greenbridge.policy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PolicyRows extends GenericRepository<Policy, Long> {
    @Query("""
            INSERT INTO policy (tenant_id, id, public_id, code, title_zh, title_en, document_number, issuers, signed_on, released_on,
              valid_from, valid_to, standing, source, area, sectors, cited, detail, changed_at)
            VALUES (:tenantId, :id, :publicId, :code, :titleZh, :titleEn, :documentNumber, :issuers, :signedOn, :releasedOn,
              :validFrom, :validTo, :standing, :source, :area, :sectors, :cited, :detail, :changedAt)
            """)
    void insert(List<Policy> policies);

    @Query("SELECT code FROM policy WHERE tenant_id = :tenantId")
    List<String> codes(int tenantId);

    @Query("SELECT * FROM policy WHERE tenant_id = :tenantId AND code = :code")
    Optional<Policy> byCode(int tenantId, String code);

    String SHOWN = """
            SELECT p.* FROM policy p
            WHERE EXISTS (SELECT 1 FROM showing s WHERE (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
              AND s.kind = 'policy' AND s.owner_id = p.tenant_id AND s.subject_id = p.id)
            """;

    @Query(SHOWN + " AND p.public_id = :publicId LIMIT 1")
    Optional<Policy> find(int viewer, String publicId);

    /** Newest first, those without a printed day last. */
    @Query(SHOWN + """
             ORDER BY COALESCE(p.released_on, p.signed_on, p.valid_from) IS NULL,
              COALESCE(p.released_on, p.signed_on, p.valid_from) DESC, p.code
            """)
    List<Policy> shown(int viewer);
}
