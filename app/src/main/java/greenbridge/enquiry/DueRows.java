package greenbridge.enquiry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** What the clocks find, and whether somebody acts for an organisation at all. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DueRows extends GenericRepository<Enquiry, Long> {
    @Query("""
            SELECT * FROM enquiry
            WHERE tenant_id = :tenantId AND late_at IS NULL
              AND ((state = 'NEW' AND ack_due < :day) OR (state = 'ACKNOWLEDGED' AND contact_due < :day))
            ORDER BY id LIMIT 500
            """)
    List<Enquiry> late(int tenantId, LocalDate day);

    @Query("""
            SELECT * FROM enquiry
            WHERE tenant_id = :tenantId AND state IN ('CONTACTED', 'NEGOTIATING') AND answer_due < :day AND resting_at IS NULL
            ORDER BY id LIMIT 500
            """)
    List<Enquiry> unanswered(int tenantId, LocalDate day);

    @Query("""
            UPDATE enquiry SET late_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND late_at IS NULL
            """)
    int late(int tenantId, long id, int revision, LocalDateTime at);

    @Query("""
            UPDATE enquiry SET resting_at = :at
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND answer_due < :day AND resting_at IS NULL
            """)
    int rest(int tenantId, long id, int revision, LocalDate day, LocalDateTime at);

    /** Officials stand in, and somebody may answer by now. */
    @Query("""
            SELECT * FROM enquiry
            WHERE tenant_id = :tenantId AND broker = TRUE AND state IN ('NEW', 'ACKNOWLEDGED', 'CONTACTED', 'NEGOTIATING')
              AND provider_id IN (SELECT organisation_id FROM person_grant
                WHERE tenant_id = :tenantId AND role IN ('ORGANISATION_OWNER', 'ORGANISATION_EDITOR') AND taken_at IS NULL
                  AND (until_on IS NULL OR until_on >= :day))
            ORDER BY id LIMIT 500
            """)
    List<Enquiry> managedNow(int tenantId, LocalDate day);

    @Query("""
            UPDATE enquiry SET broker = FALSE, taken_over_at = :at, provider_holder = NULL, late_at = NULL,
              ack_due = GREATEST(ack_due, :promise), contact_due = GREATEST(contact_due, :reply), revision = revision + 1
            WHERE tenant_id = :tenantId AND id = :id AND revision = :revision AND broker = TRUE
            """)
    int takeOver(int tenantId, long id, int revision, LocalDateTime at, LocalDate promise, LocalDate reply);

    /** Those of them for whom somebody may answer. */
    @Query("""
            SELECT DISTINCT organisation_id FROM person_grant
            WHERE tenant_id = :tenantId AND organisation_id IN (:organisations)
              AND role IN ('ORGANISATION_OWNER', 'ORGANISATION_EDITOR') AND taken_at IS NULL
              AND (until_on IS NULL OR until_on >= :day)
            """)
    List<Long> managed(int tenantId, Collection<Long> organisations, LocalDate day);
}
