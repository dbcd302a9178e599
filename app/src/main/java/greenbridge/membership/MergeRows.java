package greenbridge.membership;

import greenbridge.showing.Showing;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/**
 * What other features keep about an organisation and what has to follow it. What it holds may belong to any tenant, so the
 * statements name the tenant of the organisation and look through all the others.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MergeRows extends GenericRepository<Showing, String> {
    /** By whom it is kept, and its number. */
    @Introspected
    record Held(int tenantId, long id) {}

    @Query("SELECT tenant_id, id FROM entry WHERE tenant_id > 0 AND holder_tenant_id = :tenantId AND holder_id = :id")
    List<Held> entries(int tenantId, long id);

    @Query("""
            SELECT tenant_id, id FROM demonstration
            WHERE tenant_id > 0 AND holder_tenant_id = :tenantId AND holder_id = :id
            """)
    List<Held> demonstrations(int tenantId, long id);

    @Query("""
            SELECT COUNT(*) FROM link WHERE tenant_id > 0
              AND ((from_kind = 'organisation' AND from_tenant_id = :tenantId AND from_id = :id)
                OR (to_kind = 'organisation' AND to_tenant_id = :tenantId AND to_id = :id))
            """)
    int links(int tenantId, long id);

    @Query("SELECT COUNT(*) FROM showing WHERE owner_id = :tenantId AND kind = 'organisation' AND subject_id = :id")
    int showings(int tenantId, long id);

    @Query("""
            UPDATE entry SET holder_id = :into
            WHERE tenant_id > 0 AND holder_tenant_id = :tenantId AND holder_id = :from
            """)
    void moveEntries(int tenantId, long from, long into);

    @Query("""
            UPDATE demonstration SET holder_id = :into
            WHERE tenant_id > 0 AND holder_tenant_id = :tenantId AND holder_id = :from
            """)
    void moveDemonstrations(int tenantId, long from, long into);

    @Query("""
            UPDATE link SET from_id = :into
            WHERE tenant_id > 0 AND from_kind = 'organisation' AND from_tenant_id = :tenantId AND from_id = :from
            """)
    void moveLinksFrom(int tenantId, long from, long into);

    @Query("""
            UPDATE link SET to_id = :into
            WHERE tenant_id > 0 AND to_kind = 'organisation' AND to_tenant_id = :tenantId AND to_id = :from
            """)
    void moveLinksTo(int tenantId, long from, long into);

    /** Wherever one of them showed the survivor shows. */
    @Query("""
            INSERT INTO showing (tenant_id, kind, public_id, owner_id, subject_id, position, note)
            SELECT s.tenant_id, s.kind, :publicId, s.owner_id, :into, s.position, s.note FROM showing s
            WHERE s.owner_id = :tenantId AND s.kind = 'organisation' AND s.subject_id = :from
              AND s.tenant_id NOT IN (SELECT w.tenant_id FROM showing w
                WHERE w.owner_id = :tenantId AND w.kind = 'organisation' AND w.subject_id = :into)
            """)
    void show(int tenantId, long from, long into, String publicId);

    @Query("DELETE FROM showing WHERE owner_id = :tenantId AND kind = 'organisation' AND subject_id = :from")
    void hide(int tenantId, long from);

    @Query("UPDATE task SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void moveTasks(int tenantId, long from, long into);

    @Query("UPDATE application SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void moveApplications(int tenantId, long from, long into);

    @Query(
            "UPDATE organisation_fact SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void moveFacts(int tenantId, long from, long into);

    /** Who is refused under one name is refused under the other. */
    @Query("UPDATE ban SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void moveBans(int tenantId, long from, long into);

    /** What a notice says stays as it was shown; who may answer for it is the survivor. */
    @Query("UPDATE notice_line SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void moveNoticeLines(int tenantId, long from, long into);

    @Query("""
            UPDATE yearly_review SET organisation_id = :into
            WHERE tenant_id > 0 AND organisation_tenant_id = :tenantId AND organisation_id = :from
            """)
    void moveYearlyReviews(int tenantId, long from, long into);

    @Query("UPDATE saving_contract SET customer_id = :into WHERE tenant_id = :tenantId AND customer_id = :from")
    void moveSavingsOf(int tenantId, long from, long into);

    @Query("UPDATE saving_contract SET company_id = :into WHERE tenant_id = :tenantId AND company_id = :from")
    void moveSavingsBy(int tenantId, long from, long into);

    @Query("UPDATE saving_plan SET verifier_id = :into WHERE tenant_id = :tenantId AND verifier_id = :from")
    void moveSavingPlans(int tenantId, long from, long into);

    @Query("UPDATE saving_report SET verifier_id = :into WHERE tenant_id = :tenantId AND verifier_id = :from")
    void moveSavingReports(int tenantId, long from, long into);

    @Query("UPDATE finance_product SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void moveProducts(int tenantId, long from, long into);

    @Query("UPDATE evaluation SET agency_id = :into WHERE tenant_id = :tenantId AND agency_id = :from")
    void moveEvaluationsBy(int tenantId, long from, long into);

    @Query("UPDATE evaluation SET enterprise_id = :into WHERE tenant_id = :tenantId AND enterprise_id = :from")
    void moveEvaluationsOf(int tenantId, long from, long into);

    /** Of a need of any tenant. */
    @Query("UPDATE kept_match SET organisation_id = :into WHERE tenant_id > 0 AND organisation_id = :from")
    void moveKeptMatches(long from, long into);

    @Query("UPDATE recommendation SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void moveRecommendationsOf(int tenantId, long from, long into);

    @Query("UPDATE recommendation SET bank_id = :into WHERE tenant_id = :tenantId AND bank_id = :from")
    void moveRecommendationsTo(int tenantId, long from, long into);

    @Query("UPDATE bank_rating SET bank_id = :into WHERE tenant_id = :tenantId AND bank_id = :from")
    void moveRatings(int tenantId, long from, long into);

    @Query("UPDATE training SET bank_id = :into WHERE tenant_id = :tenantId AND bank_id = :from")
    void moveTrainings(int tenantId, long from, long into);

    @Query("UPDATE enquiry SET seeker_id = :into WHERE tenant_id = :tenantId AND seeker_id = :from")
    void moveEnquiriesBy(int tenantId, long from, long into);

    @Query("UPDATE enquiry SET provider_id = :into WHERE tenant_id = :tenantId AND provider_id = :from")
    void moveEnquiriesTo(int tenantId, long from, long into);

    @Query("UPDATE need SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void moveNeeds(int tenantId, long from, long into);

    @Query("UPDATE need_question SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void moveNeedQuestions(int tenantId, long from, long into);

    /** Where both were invited, or both answered, what the survivor has stays. */
    @Query("""
            UPDATE need_invitation SET organisation_id = :into
            WHERE tenant_id = :tenantId AND organisation_id = :from AND need_id NOT IN (SELECT k.need_id FROM
              (SELECT DISTINCT need_id FROM need_invitation WHERE tenant_id = :tenantId AND organisation_id = :into) k)
            """)
    void moveNeedInvitations(int tenantId, long from, long into);

    @Query("""
            UPDATE need_response SET organisation_id = :into
            WHERE tenant_id = :tenantId AND organisation_id = :from AND need_id NOT IN (SELECT k.need_id FROM
              (SELECT DISTINCT need_id FROM need_response WHERE tenant_id = :tenantId AND organisation_id = :into) k)
            """)
    void moveNeedResponses(int tenantId, long from, long into);

    @Query("UPDATE consent SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void moveConsentsOf(int tenantId, long from, long into);

    /** What enterprises of any tenant opened to it. */
    @Query("""
            UPDATE consent SET bank_id = :into WHERE tenant_id > 0 AND bank_tenant_id = :tenantId AND bank_id = :from
            """)
    void moveConsentsTo(int tenantId, long from, long into);
}
