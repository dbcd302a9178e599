package greenbridge.enquiry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps of those who are asked and who ask; each is made on the revision that was seen. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EnquiryRows extends GenericRepository<Enquiry, Long> {
    @Query("""
            INSERT INTO enquiry (tenant_id, id, public_id, about_kind, about, about_name, area, mode, bundle, places, taken,
              seeker_person, seeker_id, seeker_name, contact, provider_id, provider_name, broker, subject, words, pass_on, passed_from,
              state, revision, crowded, sent_at, ack_due, contact_due, seeker_holder)
            VALUES (:tenantId, :id, :publicId, :aboutKind, :about, :aboutName, :area, :mode, :bundle, :places, :taken,
              :seekerPerson, :seekerId, :seekerName, :contact, :providerId, :providerName, :broker, :subject, :words, :passOn, :passedFrom,
              :state, :revision, :crowded, :sentAt, :ackDue, :contactDue, :seekerHolder)
            """)
    void insert(Enquiry enquiry);

    @Query("SELECT * FROM enquiry WHERE tenant_id = :tenantId AND public_id = :publicId")
    Optional<Enquiry> find(int tenantId, String publicId);

    @Query("SELECT * FROM enquiry WHERE tenant_id = :tenantId AND bundle = :bundle ORDER BY id LIMIT 200")
    List<Enquiry> bundle(int tenantId, String bundle);

    /** The database counts, so of two at once who want the last place one gets it. */
    @Query(
            "UPDATE enquiry SET taken = taken + 1 WHERE tenant_id = :tenantId AND public_id = :bundle AND taken < places")
    int take(int tenantId, String bundle);

    @Query("UPDATE enquiry SET taken = taken - 1 WHERE tenant_id = :tenantId AND public_id = :bundle")
    void release(int tenantId, String bundle);

    @Query("""
            UPDATE enquiry SET state = 'ACKNOWLEDGED', acknowledged_at = :at, late_at = NULL, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state = 'NEW'
            """)
    int acknowledge(int tenantId, long id, int revision, LocalDateTime at);

    @Query("""
            UPDATE enquiry SET state = 'CONTACTED', contacted_at = :at, answer_due = :answerDue, late_at = NULL, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state = 'ACKNOWLEDGED'
            """)
    int contact(int tenantId, long id, int revision, LocalDateTime at, LocalDate answerDue);

    @Query("""
            UPDATE enquiry SET state = 'NEGOTIATING', revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state = 'CONTACTED'
            """)
    int negotiate(int tenantId, long id, int revision);

    /** By the seeker, who has nothing to answer then. */
    @Query("""
            UPDATE enquiry SET state = 'WITHDRAWN', closed_at = :at, answer_due = NULL, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision
              AND state IN ('NEW', 'ACKNOWLEDGED', 'CONTACTED', 'NEGOTIATING')
            """)
    int withdraw(int tenantId, long id, int revision, LocalDateTime at);

    /** Enough others had acknowledged. */
    @Query("""
            UPDATE enquiry SET state = 'WITHDRAWN', crowded = TRUE, closed_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND state = 'NEW'
            """)
    int crowd(int tenantId, long id, LocalDateTime at);

    @Query("""
            UPDATE enquiry SET state = 'NO_REPLY', closed_at = :at, revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND state IN ('NEW', 'ACKNOWLEDGED')
            """)
    int pass(int tenantId, long id, int revision, LocalDateTime at);

    @Query("UPDATE enquiry SET passed_to = :passedTo WHERE tenant_id = :tenantId AND id = :id")
    void passedTo(int tenantId, long id, String passedTo);

    /** What came of it; told anew it stays at what was told, or comes to what both say. */
    @Query("""
            UPDATE enquiry SET state = :state, closed_at = COALESCE(closed_at, :at), answer_due = NULL, resting_at = NULL,
              revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision
              AND state IN ('ACKNOWLEDGED', 'CONTACTED', 'NEGOTIATING', 'WON', 'LOST')
            """)
    int end(int tenantId, long id, int revision, State state, LocalDateTime at);

    /** Words of one side. No step: both may write at the same moment. */
    @Query("""
            UPDATE enquiry SET answer_due = :answerDue, resting_at = CASE WHEN :answers THEN NULL ELSE resting_at END
            WHERE tenant_id = :tenantId AND id = :id AND state NOT IN ('NO_REPLY', 'WITHDRAWN')
            """)
    int speak(int tenantId, long id, @Nullable LocalDate answerDue, boolean answers);

    @Query("""
            UPDATE enquiry SET seeker_holder = COALESCE(:seeker, seeker_holder), provider_holder = COALESCE(:provider, provider_holder)
            WHERE tenant_id = :tenantId AND id = :id
            """)
    void hold(int tenantId, long id, @Nullable Long seeker, @Nullable Long provider);
}
