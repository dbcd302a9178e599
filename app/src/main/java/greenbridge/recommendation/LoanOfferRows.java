package greenbridge.recommendation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LoanOfferRows extends GenericRepository<LoanOffer, Long> {
    @Query("""
            INSERT INTO loan_offer (tenant_id, id, public_id, recommendation_id, project, amount, months, rate, product, valid_until,
              note, state, accepted_project, made_by, made_at, answered_by, answered_at)
            VALUES (:tenantId, :id, :publicId, :recommendationId, :project, :amount, :months, :rate, :product, :validUntil,
              :note, :state, :acceptedProject, :madeBy, :madeAt, :answeredBy, :answeredAt)
            """)
    void insert(LoanOffer offer);

    /** Newest first. */
    @Query("""
            SELECT * FROM loan_offer WHERE tenant_id = :tenantId AND recommendation_id = :recommendation ORDER BY id DESC LIMIT 50
            """)
    List<LoanOffer> of(int tenantId, long recommendation);

    @Query("SELECT * FROM loan_offer WHERE tenant_id = :tenantId AND project = :project AND state = 'OPEN' ORDER BY id")
    List<LoanOffer> openFor(int tenantId, String project);

    /** By another bank than that of this recommendation. */
    @Query("""
            SELECT COUNT(*) FROM loan_offer
            WHERE tenant_id = :tenantId AND accepted_project = :project AND recommendation_id <> :recommendation
            """)
    int acceptedElsewhere(int tenantId, String project, long recommendation);

    @Query("""
            UPDATE loan_offer SET state = 'REPLACED'
            WHERE tenant_id = :tenantId AND recommendation_id = :recommendation AND state = 'OPEN'
            """)
    void replace(int tenantId, long recommendation);

    @Query("""
            UPDATE loan_offer SET state = 'ACCEPTED', accepted_project = project, answered_by = :person, answered_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND state = 'OPEN'
            """)
    int accept(int tenantId, long id, long person, LocalDateTime at);

    @Query("""
            UPDATE loan_offer SET state = 'DECLINED', answered_by = :person, answered_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND state = 'OPEN'
            """)
    int decline(int tenantId, long id, long person, LocalDateTime at);

    /** The project is free for another loan. */
    @Query("""
            UPDATE loan_offer SET accepted_project = NULL
            WHERE tenant_id = :tenantId AND recommendation_id = :recommendation AND accepted_project IS NOT NULL
            """)
    void release(int tenantId, long recommendation);
}
