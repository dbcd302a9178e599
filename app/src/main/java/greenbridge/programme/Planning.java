package greenbridge.programme;

import greenbridge.account.Person;
import greenbridge.catalog.Catalogs;
import greenbridge.pack.Pack;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** New programmes with a catalog of their own. */
@Singleton
public class Planning {
    private final PlannedCatalogRows planned;
    private final Programmes programmes;
    private final Drafts drafts;
    private final Catalogs catalogs;

    Planning(PlannedCatalogRows planned, Programmes programmes, Drafts drafts, Catalogs catalogs) {
        this.planned = planned;
        this.programmes = programmes;
        this.drafts = drafts;
        this.catalogs = catalogs;
    }

    /** Whether a code is taken already, here or by a national catalog, which readers would take for the same list. */
    @ReadOnly
    public boolean taken(Tenant tenant, String code) {
        return catalogs.find(tenant.id(), code).isPresent()
                || planned.named(tenant.id(), code) > 0
                || programmes.byCode(tenant.id(), code).isPresent();
    }

    @ReadOnly
    public Optional<PlannedCatalog> of(Programme programme) {
        return planned.of(programme.tenantId(), programme.id());
    }

    /** The first draft of its rules; the catalog comes with their release. */
    @Transactional
    public PackVersion plan(Tenant tenant, Programme programme, PlannedCatalog catalog, Pack pack, Person by) {
        programmes.add(programme);
        planned.insert(catalog);
        return drafts.begin(tenant, programme, pack, by).orElseThrow();
    }
}
