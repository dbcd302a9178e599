package greenbridge.recommendation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PolicyFundRows extends GenericRepository<PolicyFund, Long> {
    @Query("""
            INSERT INTO policy_fund (tenant_id, id, public_id, recommendation_id, kind, amount, document, granted_on, entered_by, entered_at)
            VALUES (:tenantId, :id, :publicId, :recommendationId, :kind, :amount, :document, :grantedOn, :enteredBy, :enteredAt)
            """)
    void insert(PolicyFund fund);

    /** The newest first, struck out ones too. */
    @Query("""
            SELECT * FROM policy_fund WHERE tenant_id = :tenantId AND recommendation_id = :recommendation
            ORDER BY granted_on DESC, id DESC
            """)
    List<PolicyFund> of(int tenantId, long recommendation);

    /** Of all recommendations, what counts. */
    @Query("SELECT * FROM policy_fund WHERE tenant_id = :tenantId AND struck_at IS NULL ORDER BY id")
    List<PolicyFund> all(int tenantId);

    /** By which a project got some under other recommendations of it. */
    @Query("""
            SELECT f.document FROM policy_fund f
            JOIN recommendation r ON r.tenant_id = f.tenant_id AND r.id = f.recommendation_id
            WHERE f.tenant_id = :tenantId AND r.project = :project AND r.id <> :recommendation AND f.kind = :kind
              AND f.struck_at IS NULL
            """)
    List<String> documentsElsewhere(int tenantId, String project, long recommendation, PolicyFund.Kind kind);

    @Query("""
            UPDATE policy_fund SET struck_by = :person, struck_at = :at, struck_for = :reason
            WHERE tenant_id = :tenantId AND recommendation_id = :recommendation AND public_id = :publicId AND struck_at IS NULL
            """)
    int strike(int tenantId, long recommendation, String publicId, long person, LocalDateTime at, String reason);
}
