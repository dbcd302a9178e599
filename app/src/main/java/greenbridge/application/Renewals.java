package greenbridge.application;

import greenbridge.call.Call;
import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.entry.Status;
import greenbridge.organisation.Unit;
import greenbridge.programme.Programmes;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an organisation may have renewed by a call: its entries of the catalog, in the time that the rules of the call name. */
@Singleton
class Renewals {
    /** What was taken away or given back begins anew. */
    private static final Set<Status> RENEWABLE = EnumSet.of(Status.LISTED, Status.SUSPENDED, Status.EXPIRED);

    private final Entries entries;
    private final Programmes programmes;

    Renewals(Entries entries, Programmes programmes) {
        this.entries = entries;
        this.programmes = programmes;
    }

    @ReadOnly
    public List<Shown> of(Tenant tenant, Call call, Unit unit, LocalDate day) {
        var validity = programmes
                .version(call.packTenantId(), call.packVersionId())
                .pack()
                .validity();
        Long catalog = programmes
                .byId(call.programmeTenantId(), call.programmeId())
                .orElseThrow()
                .catalogId();
        return entries.heldBy(tenant, day, unit.tenantId(), unit.id()).stream()
                .filter(entry -> catalog != null
                        && entry.catalogId() == catalog
                        && entry.tenantId() == call.programmeTenantId()
                        && RENEWABLE.contains(entry.status()))
                .filter(entry -> entry.validTo() != null && validity.renewable(entry.validTo(), day))
                .toList();
    }
}
