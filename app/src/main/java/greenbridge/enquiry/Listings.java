package greenbridge.enquiry;

import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.product.Products;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What can be asked about: entries in force that somebody holds, and finance products that are offered. */
@Singleton
class Listings {
    private final Entries entries;
    private final Products products;
    private final Units units;

    Listings(Entries entries, Products products, Units units) {
        this.entries = entries;
        this.products = products;
        this.units = units;
    }

    @ReadOnly
    public Optional<About> of(Tenant tenant, About.Kind kind, String id, LocalDate day) {
        return switch (kind) {
            case ENTRY -> entry(tenant, id, day).map(entry -> about(tenant, entry));
            case PRODUCT ->
                products.find(tenant, id).map(product -> {
                    boolean here = product.tenantId() == tenant.id();
                    return new About(
                            kind,
                            id,
                            product.name(false),
                            here ? product.organisationId() : null,
                            product.bankZh(),
                            here
                                    ? units.byId(tenant, product.organisationId())
                                            .map(Unit::area)
                                            .orElse(null)
                                    : null);
                });
        };
    }

    @ReadOnly
    public Optional<Shown> entry(Tenant tenant, String id, LocalDate day) {
        return entries.find(tenant, id, day)
                .filter(entry -> entry.holderName() != null && entry.status().inForce());
    }

    static About about(Tenant tenant, Shown entry) {
        boolean here = Objects.equals(entry.holderTenantId(), tenant.id());
        return new About(
                About.Kind.ENTRY,
                entry.publicId(),
                entry.title(false),
                here ? entry.holderId() : null,
                Objects.requireNonNull(entry.holderName()),
                entry.area());
    }
}
