package greenbridge.supervision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReminderRows extends GenericRepository<ReminderRows.Reminder, String> {
    /** Of what, and how many days before, somebody was reminded. */
    @MappedEntity("reminder")
    record Reminder(int tenantId, @Id String entry, String kind, LocalDate dueOn, int days, LocalDateTime sentAt) {}

    /** In force, with somebody who acts for its holder, with its last day between two days, and not yet reminded of it so early. */
    @Query("""
            SELECT e.tenant_id, e.public_id AS entry, e.catalog_id, e.holder_tenant_id, e.holder_id, v.valid_to,
              CASE WHEN JSON_TYPE(JSON_EXTRACT(v.content, '$.title')) = 'STRING'
                THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.title')) ELSE e.public_id END AS title
            FROM entry e
            JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id AND p.from_on <= :day AND p.until_on > :day
              AND p.status = 'LISTED'
            JOIN entry_version v ON v.tenant_id = p.tenant_id AND v.entry_id = p.entry_id AND v.version = p.version
            WHERE e.tenant_id = :tenantId AND v.valid_to BETWEEN :least AND :most AND EXISTS (SELECT 1 FROM person_grant g
                WHERE g.tenant_id = e.holder_tenant_id AND g.organisation_id = e.holder_id AND g.taken_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.tenant_id = e.tenant_id AND r.entry = e.public_id
                AND r.kind = 'EXPIRY' AND r.due_on = v.valid_to AND r.days = :days)
            ORDER BY e.id LIMIT 500
            """)
    List<Expiring> expiring(int tenantId, LocalDate day, LocalDate least, LocalDate most, int days);

    /** Whether nobody had been reminded of it before. */
    @Query("""
            INSERT IGNORE INTO reminder (tenant_id, entry, kind, due_on, days, sent_at)
            VALUES (:tenantId, :entry, :kind, :dueOn, :days, :at)
            """)
    int insert(int tenantId, String entry, String kind, LocalDate dueOn, int days, LocalDateTime at);
}
