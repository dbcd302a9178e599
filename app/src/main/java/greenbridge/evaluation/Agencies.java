package greenbridge.evaluation;

import greenbridge.catalog.Catalogs;
import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The agencies that the province recommends. Any other may be asked as well; it is said and nothing else. */
@Singleton
class Agencies {
    private static final int AT_ONCE = 200;

    private final Catalogs catalogs;
    private final Entries entries;

    Agencies(Catalogs catalogs, Entries entries) {
        this.catalogs = catalogs;
        this.entries = entries;
    }

    /** Those in force on the day, in the order of the books. */
    @ReadOnly
    public List<Shown> listed(Tenant tenant, Rulebook rulebook, LocalDate day) {
        var catalog = catalogs.own(tenant.id(), rulebook.catalog());
        if (catalog.isEmpty()) {
            return List.of();
        }
        var listed = new ArrayList<Shown>();
        long after = 0;
        List<Shown> some;
        do {
            some = entries.slice(tenant, day, tenant.id(), catalog.get().id(), Optional.empty(), after, AT_ONCE);
            some.stream()
                    .filter(entry -> entry.status().inForce()
                            && Objects.equals(entry.holderTenantId(), tenant.id())
                            && entry.holderPublicId() != null)
                    .forEach(listed::add);
            after = some.isEmpty() ? after : some.getLast().id();
        } while (some.size() == AT_ONCE);
        return List.copyOf(listed);
    }

    @ReadOnly
    public boolean lists(Tenant tenant, Rulebook rulebook, LocalDate day, long agency) {
        return entries.heldBy(tenant, day, tenant.id(), agency).stream()
                .anyMatch(entry -> entry.tenantId() == tenant.id()
                        && entry.catalogCode().equals(rulebook.catalog())
                        && entry.status().inForce());
    }
}
