package greenbridge.evaluation;

import greenbridge.organisation.Unit;
import greenbridge.permission.Grant;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the portal itself can see of an interest; the declaration of the agency says the rest. */
@Singleton
class Conflicts {
    private final Grants grants;

    Conflicts(Grants grants) {
        this.grants = grants;
    }

    /** A branch counts from the day one side says so: who waits for an agreement has an interest already. */
    @ReadOnly
    public List<Conflict> between(Tenant tenant, Unit agency, Unit enterprise) {
        var found = EnumSet.noneOf(Conflict.class);
        boolean sameCode = agency.creditCode() != null && agency.creditCode().equals(enterprise.creditCode());
        if (agency.id() == enterprise.id() || sameCode) {
            found.add(Conflict.SAME);
        } else {
            if (Objects.equals(agency.headId(), enterprise.id())) {
                found.add(Conflict.HEAD);
            }
            if (Objects.equals(enterprise.headId(), agency.id())) {
                found.add(Conflict.BRANCH);
            }
            var people = people(tenant, agency);
            people.retainAll(people(tenant, enterprise));
            if (!people.isEmpty()) {
                found.add(Conflict.PEOPLE);
            }
        }
        return List.copyOf(found);
    }

    private Set<Long> people(Tenant tenant, Unit unit) {
        return grants.over(tenant, unit.id()).stream()
                .filter(grant -> grant.role().kind() == Role.Kind.ORGANISATION)
                .map(Grant::personId)
                .collect(Collectors.toSet());
    }
}
