package greenbridge.product;

import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finance products for whoever looks for one. */
@Singleton
public class Products {
    private final Shelf shelf;
    private final Banks banks;
    private final OfferedRows rows;
    private final VersionRows versions;
    private final Clock clock;

    Products(Shelf shelf, Banks banks, OfferedRows rows, VersionRows versions, Clock clock) {
        this.shelf = shelf;
        this.banks = banks;
        this.rows = rows;
        this.versions = versions;
        this.clock = clock;
    }

    /** What is offered in a portal, which may be some seconds old. */
    public List<Product> current(Tenant viewer) {
        return shelf.current(owners(viewer));
    }

    /** One that is offered. */
    @ReadOnly
    public Optional<Product> find(Tenant viewer, String publicId) {
        return known(viewer, publicId).filter(product -> product.withdrawnAt() == null);
    }

    /** Also one that was withdrawn. */
    @ReadOnly
    public Optional<Product> known(Tenant viewer, String publicId) {
        return shelf.find(owners(viewer), publicId);
    }

    /** The current ones of one bank. */
    public List<Product> ofBank(Tenant viewer, long organisationId) {
        return current(viewer).stream()
                .filter(product -> product.organisationId() == organisationId)
                .toList();
    }

    /** Those that fit, in the order that {@link Order} explains. */
    public List<Fit> fitting(Tenant viewer, Ask ask, int limit) {
        return judged(viewer, ask).stream().filter(Fit::fits).limit(limit).toList();
    }

    /** All of them, in the same order. */
    public List<Fit> judged(Tenant viewer, Ask ask) {
        return Order.of(LocalDate.now(clock))
                .sorted(current(viewer).stream()
                        .map(product -> product.fit(ask))
                        .toList());
    }

    /** Every published version of a product, newest first. */
    @ReadOnly
    List<Version> published(Product product) {
        return versions.of(product.tenantId(), product.id()).stream()
                .filter(version -> !version.draft())
                .toList();
    }

    /** One of a bank for which this person works. */
    @ReadOnly
    Optional<Offered> own(Tenant tenant, String publicId, Actor actor) {
        return rows.find(List.of(tenant.id()), publicId)
                .filter(offered -> actor.may(Permission.BANK_WORK, offered.organisationId()))
                .filter(offered ->
                        banks.of(tenant, actor).stream().anyMatch(bank -> bank.id() == offered.organisationId()));
    }

    /** Newest first; the draft is the first, if there is one. */
    @ReadOnly
    List<Version> versions(Offered offered) {
        return versions.of(offered.tenantId(), offered.id());
    }

    private List<Integer> owners(Tenant viewer) {
        return banks.owners(viewer).stream().map(Tenant::id).toList();
    }
}
