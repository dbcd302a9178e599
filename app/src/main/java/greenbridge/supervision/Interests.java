package greenbridge.supervision;

import greenbridge.entry.Shown;
import greenbridge.permission.Grants;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;

/** Who acts for the holder of an entry, also as a helper, and so leaves it to others to decide about it. */
@Singleton
class Interests {
    private final Grants grants;
    private final Tenants tenants;

    Interests(Grants grants, Tenants tenants) {
        this.grants = grants;
        this.tenants = tenants;
    }

    @ReadOnly
    public boolean in(int tenant, long organisation, long person) {
        return tenants.byId(tenant).stream()
                .flatMap(home -> grants.over(home, organisation).stream())
                .anyMatch(grant -> grant.personId() == person);
    }

    @ReadOnly
    public boolean in(Shown entry, long person) {
        Integer tenant = entry.holderTenantId();
        Long organisation = entry.holderId();
        return tenant != null && organisation != null && in(tenant, organisation, person);
    }
}
