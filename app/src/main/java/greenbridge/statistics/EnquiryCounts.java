package greenbridge.statistics;

import greenbridge.enquiry.Enquiry;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;

/** Enquiries of a tenant within a reach of areas. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EnquiryCounts extends GenericRepository<Enquiry, Long> {
    /** As responsiveness is counted: what ended because others were faster, and what officials did for a provider, is nobody's answer. */
    @Introspected
    record Enquiries(long sent, long due, long inTime) {}

    @Query("""
            SELECT COUNT(*) AS sent,
              COALESCE(SUM(NOT crowded AND NOT broker AND taken_over_at IS NULL AND (acknowledged_at IS NOT NULL OR ack_due < :day)), 0) AS due,
              COALESCE(SUM(NOT crowded AND NOT broker AND taken_over_at IS NULL AND DATE(acknowledged_at) <= ack_due), 0) AS in_time
            FROM enquiry WHERE tenant_id = :tenantId AND CONCAT('=', COALESCE(area, '-')) REGEXP :reach
            """)
    Enquiries of(int tenantId, String reach, LocalDate day);
}
