package greenbridge.permission;

import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives roles and takes them. */
@Singleton
public class Grants {
    private final GrantRows rows;
    private final Clock clock;

    Grants(GrantRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Over what a role is given. */
    public record Over(
            @Nullable String area,
            @Nullable Long organisationId,
            @Nullable LocalDate untilOn) {
        public static final Over TENANT = new Over(null, null, null);
    }

    @Transactional
    public Grant give(Tenant tenant, long person, Role role, Over over, String by) {
        var grant = new Grant(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                person,
                role,
                over.area(),
                over.organisationId(),
                over.untilOn(),
                by,
                LocalDateTime.now(clock),
                null);
        rows.insert(grant);
        return grant;
    }

    /** As {@link #give}, and counts from a day on. */
    @Transactional
    public Grant giveFrom(LocalDate day, Tenant tenant, long person, Role role, Over over, String by) {
        var grant = give(tenant, person, role, over, by);
        rows.begin(grant.tenantId(), grant.id(), day);
        return grant;
    }

    /** Whoever has a role for the organisation. */
    @ReadOnly
    public List<Grant> over(Tenant tenant, long organisation) {
        return rows.over(tenant.id(), organisation, LocalDate.now(clock));
    }

    /** Two organisations turned out to be one. */
    @Transactional
    public void move(Tenant tenant, long from, long into) {
        rows.move(tenant.id(), from, into);
    }

    /** Whether it was there to be taken. */
    @Transactional
    public boolean take(Tenant tenant, long grant) {
        return rows.take(tenant.id(), grant, LocalDateTime.now(clock)) == 1;
    }

    @ReadOnly
    public List<Grant> of(long person, Tenant tenant) {
        return rows.of(person, tenant.id(), LocalDate.now(clock));
    }

    @ReadOnly
    public boolean needSecondFactor(long person) {
        return rows.anywhere(person, LocalDate.now(clock)).stream()
                .anyMatch(grant -> grant.role().needsSecondFactor());
    }
}
