package greenbridge.enquiry;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists, newest first. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ListRows extends GenericRepository<Enquiry, Long> {
    /** Two sides that say different things, for officials: nothing of what they wrote. */
    @Introspected
    record Differing(
            long id,
            String aboutName,
            String seekerName,
            String providerName,
            Result seekerResult,
            @Nullable Long seekerAmount,
            @Nullable LocalDate seekerStarts,
            Result providerResult,
            @Nullable Long providerAmount,
            @Nullable LocalDate providerStarts) {}

    /** What an organisation did with what it was asked. */
    @Introspected
    record Tally(long received, long due, long inTime, long won) {}

    @Query("""
            SELECT * FROM enquiry
            WHERE tenant_id = :tenantId AND provider_id IN (:organisations) AND id < :before ORDER BY id DESC LIMIT :size
            """)
    List<Enquiry> received(int tenantId, Collection<Long> organisations, long before, int size);

    @Query("""
            SELECT * FROM enquiry
            WHERE tenant_id = :tenantId AND (seeker_id IN (:organisations) OR (seeker_person = :person AND seeker_id IS NULL))
              AND id < :before ORDER BY id DESC LIMIT :size
            """)
    List<Enquiry> sent(int tenantId, Collection<Long> organisations, long person, long before, int size);

    @Query("""
            SELECT * FROM enquiry
            WHERE tenant_id = :tenantId AND broker = TRUE AND CONCAT('=', COALESCE(area, '-')) REGEXP :reach
              AND id < :before ORDER BY id DESC LIMIT :size
            """)
    List<Enquiry> brokered(int tenantId, String reach, long before, int size);

    @Query("""
            SELECT e.id, e.about_name, e.seeker_name, e.provider_name, s.result AS seeker_result, s.amount AS seeker_amount,
              s.starts_on AS seeker_starts, p.result AS provider_result, p.amount AS provider_amount, p.starts_on AS provider_starts
            FROM enquiry e
            JOIN enquiry_outcome s ON s.tenant_id = e.tenant_id AND s.enquiry_id = e.id AND s.side = 'SEEKER'
            JOIN enquiry_outcome p ON p.tenant_id = e.tenant_id AND p.enquiry_id = e.id AND p.side = 'PROVIDER'
            WHERE e.tenant_id = :tenantId AND CONCAT('=', COALESCE(e.area, '-')) REGEXP :reach
              AND (s.result <> p.result
                OR (s.result = 'WON' AND NOT (s.amount <=> p.amount AND s.starts_on <=> p.starts_on)))
              AND e.id < :before ORDER BY e.id DESC LIMIT :size
            """)
    List<Differing> differing(int tenantId, String reach, long before, int size);

    /** What ended because others were faster was no question to answer. */
    @Query("""
            SELECT COUNT(*) AS received, COALESCE(SUM(acknowledged_at IS NOT NULL OR ack_due < :day), 0) AS due,
              COALESCE(SUM(DATE(acknowledged_at) <= ack_due), 0) AS in_time, COALESCE(SUM(state = 'WON'), 0) AS won
            FROM enquiry
            WHERE tenant_id = :tenantId AND provider_id = :organisation AND NOT crowded AND NOT broker AND taken_over_at IS NULL
            """)
    Tally tally(int tenantId, long organisation, LocalDate day);

    @Query("""
            SELECT DATEDIFF(contacted_at, sent_at) FROM enquiry
            WHERE tenant_id = :tenantId AND provider_id = :organisation AND contacted_at IS NOT NULL AND NOT broker AND taken_over_at IS NULL
            ORDER BY id DESC LIMIT 1000
            """)
    List<Integer> days(int tenantId, long organisation);
}
