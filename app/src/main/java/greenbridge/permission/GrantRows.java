package greenbridge.permission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface GrantRows extends GenericRepository<Grant, Long> {
    @Query("""
            INSERT INTO person_grant (tenant_id, id, public_id, person_id, role, area, organisation_id, until_on, given_by,
              given_at, taken_at)
            VALUES (:tenantId, :id, :publicId, :personId, :role, :area, :organisationId, :untilOn, :givenBy,
              :givenAt, :takenAt)
            """)
    void insert(Grant grant);

    /** What counts in a tenant: what was given there, and what reaches everywhere. */
    @Query("""
            SELECT * FROM person_grant
            WHERE person_id = :personId AND (tenant_id = :tenantId OR (tenant_id = 1 AND role = 'PLATFORM_ADMIN'))
              AND taken_at IS NULL AND (until_on IS NULL OR until_on >= :day)
              AND (from_on IS NULL OR from_on <= :day)
            """)
    List<Grant> of(long personId, int tenantId, LocalDate day);

    /** Wherever it is: how carefully somebody signs in does not depend on the door. */
    @Query("""
            SELECT * FROM person_grant WHERE tenant_id > 0 AND person_id = :personId
              AND taken_at IS NULL AND (until_on IS NULL OR until_on >= :day)
            """)
    List<Grant> anywhere(long personId, LocalDate day);

    /** All owners of an organisation; locked. */
    @Query("""
            SELECT * FROM person_grant
            WHERE tenant_id = :tenantId AND organisation_id = :organisationId AND role = 'ORGANISATION_OWNER'
              AND taken_at IS NULL AND (until_on IS NULL OR until_on >= :day)
            ORDER BY id FOR UPDATE
            """)
    List<Grant> owners(int tenantId, long organisationId, LocalDate day);

    @Query("UPDATE person_grant SET taken_at = :at WHERE tenant_id > 0 AND person_id = :personId AND taken_at IS NULL")
    void takeAll(long personId, LocalDateTime at);

    @Query("UPDATE person_grant SET taken_at = :at WHERE tenant_id = :tenantId AND id = :id AND taken_at IS NULL")
    int take(int tenantId, long id, LocalDateTime at);

    @Query("UPDATE person_grant SET from_on = :day WHERE tenant_id = :tenantId AND id = :id")
    void begin(int tenantId, long id, LocalDate day);

    /** Also those that begin on a day to come. */
    @Query("""
            SELECT * FROM person_grant WHERE tenant_id = :tenantId AND organisation_id = :organisationId
              AND taken_at IS NULL AND (until_on IS NULL OR until_on >= :day)
            ORDER BY id
            """)
    List<Grant> over(int tenantId, long organisationId, LocalDate day);

    @Query("UPDATE person_grant SET organisation_id = :into WHERE tenant_id = :tenantId AND organisation_id = :from")
    void move(int tenantId, long from, long into);
}
