package greenbridge.ban;

import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is refused by what. */
@Singleton
public class Bans {
    private final BanRows rows;

    Bans(BanRows rows) {
        this.rows = rows;
    }

    /** Newest first, also those that are over. */
    @ReadOnly
    public List<Ban> of(Tenant tenant, long organisation) {
        return rows.of(tenant.id(), organisation);
    }

    /** The one that lasts longest of those that count on this day. */
    @ReadOnly
    public Optional<Ban> against(Tenant tenant, long organisation, int owner, long programme, LocalDate day) {
        return rows.of(tenant.id(), organisation).stream()
                .filter(ban -> ban.programmeTenantId() == owner && ban.programmeId() == programme)
                .filter(ban -> !day.isBefore(ban.since()) && day.isBefore(ban.until()))
                .max(java.util.Comparator.comparing(Ban::until));
    }

    @Transactional
    public Ban impose(Ban ban) {
        rows.insert(ban);
        return ban;
    }
}
