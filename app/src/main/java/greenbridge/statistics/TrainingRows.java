package greenbridge.statistics;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TrainingRows extends GenericRepository<Training, Long> {
    /** Those that count, and how many people came to them together. */
    @Introspected
    record Held(long trainings, long people) {}

    @Query("""
            INSERT INTO training (tenant_id, id, public_id, title, held_on, area, bank_id, organisers, people, note, entered_by, entered_at)
            VALUES (:tenantId, :id, :publicId, :title, :heldOn, :area, :bankId, :organisers, :people, :note, :enteredBy, :enteredAt)
            """)
    void insert(Training made);

    /** The newest, struck out ones too. */
    @Query("""
            SELECT t.*, o.name_zh AS bank_name, o.name_en AS bank_name_en
            FROM training t LEFT JOIN organisation o ON o.tenant_id = t.tenant_id AND o.id = t.bank_id
            WHERE t.tenant_id = :tenantId AND CONCAT('=', COALESCE(t.area, '-')) REGEXP :reach
            ORDER BY t.held_on DESC, t.id DESC LIMIT 200
            """)
    List<Training> all(int tenantId, String reach);

    /** All that count, the newest first. */
    @Query("""
            SELECT t.*, o.name_zh AS bank_name, o.name_en AS bank_name_en
            FROM training t LEFT JOIN organisation o ON o.tenant_id = t.tenant_id AND o.id = t.bank_id
            WHERE t.tenant_id = :tenantId AND t.struck_at IS NULL AND CONCAT('=', COALESCE(t.area, '-')) REGEXP :reach
            ORDER BY t.held_on DESC, t.id DESC
            """)
    List<Training> counted(int tenantId, String reach);

    @Query("""
            SELECT t.*, o.name_zh AS bank_name, o.name_en AS bank_name_en
            FROM training t LEFT JOIN organisation o ON o.tenant_id = t.tenant_id AND o.id = t.bank_id
            WHERE t.tenant_id = :tenantId AND t.public_id = :publicId
            """)
    Optional<Training> find(int tenantId, String publicId);

    @Query("""
            SELECT COUNT(*) AS trainings, COALESCE(SUM(people), 0) AS people FROM training
            WHERE tenant_id = :tenantId AND struck_at IS NULL AND CONCAT('=', COALESCE(area, '-')) REGEXP :reach
            """)
    Held held(int tenantId, String reach);

    @Query("""
            UPDATE training SET struck_by = :person, struck_at = :at, struck_for = :reason
            WHERE tenant_id = :tenantId AND id = :id AND struck_at IS NULL
            """)
    int strike(int tenantId, long id, long person, LocalDateTime at, String reason);
}
