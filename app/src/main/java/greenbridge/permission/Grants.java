package greenbridge.permission;

import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The tenants in which somebody has a role that needs a second factor. */
    @ReadOnly
    public Set<Integer> offices(long person) {
        return rows.anywhere(person, LocalDate.now(clock)).stream()
                .filter(grant -> grant.role().needsSecondFactor())
                .map(Grant::tenantId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How many organisations would have no owner without this person. Nobody else leaves them until the transaction ends; they
     * are locked in one order, so that two who leave at once wait for each other and not in a circle.
     */
    @Transactional
    public long onlyOwnerOf(long person) {
        var day = LocalDate.now(clock);
        return rows.anywhere(person, day).stream()
                .filter(grant -> grant.role() == Role.ORGANISATION_OWNER)
                .filter(grant -> grant.organisationId() != null)
                .map(grant -> new Owned(grant.tenantId(), Objects.requireNonNull(grant.organisationId())))
                .distinct()
                .sorted()
                .map(owned -> rows.owners(owned.tenantId(), owned.organisationId(), day))
                // Whoever was taken off meanwhile is not an owner any more.
                .filter(owners -> !owners.isEmpty() && owners.stream().allMatch(grant -> grant.personId() == person))
                .count();
    }

    private record Owned(int tenantId, long organisationId) implements Comparable<Owned> {
        @Override
        public int compareTo(Owned other) {
            return Comparator.comparingInt(Owned::tenantId)
                    .thenComparingLong(Owned::organisationId)
                    .compare(this, other);
        }
    }

    /** Everything that somebody has anywhere. */
    @Transactional
    public void takeAll(long person) {
        rows.takeAll(person, LocalDateTime.now(clock));
    }
}
