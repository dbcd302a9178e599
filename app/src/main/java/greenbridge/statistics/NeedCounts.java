package greenbridge.statistics;

import greenbridge.need.Need;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

/** Published needs of a tenant within a reach of areas. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NeedCounts extends GenericRepository<Need, Long> {
    /** Each need is in one of the five; samples are among them. */
    @Introspected
    record Needs(long stillOpen, long undecided, long awarded, long noneSuitable, long cancelled, long samples) {
        long published() {
            return stillOpen + undecided + awarded + noneSuitable + cancelled;
        }
    }

    @Query("""
            SELECT COALESCE(SUM(x.kind IS NULL AND n.closes_at > :now), 0) AS still_open,
              COALESCE(SUM(x.kind IS NULL AND n.closes_at <= :now), 0) AS undecided,
              COALESCE(SUM(x.kind = 'AWARDED'), 0) AS awarded, COALESCE(SUM(x.kind = 'NONE_SUITABLE'), 0) AS none_suitable,
              COALESCE(SUM(x.kind = 'CANCELLED'), 0) AS cancelled, COALESCE(SUM(n.sample), 0) AS samples
            FROM need n LEFT JOIN need_outcome x ON x.tenant_id = n.tenant_id AND x.need_id = n.id
            WHERE n.tenant_id = :tenantId AND n.published_at IS NOT NULL AND CONCAT('=', COALESCE(n.area, '-')) REGEXP :reach
            """)
    Needs of(int tenantId, String reach, LocalDateTime now);
}
