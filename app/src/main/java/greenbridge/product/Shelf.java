package greenbridge.product;

import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.tenants.Tenants;
import io.micronaut.cache.annotation.CacheInvalidate;
import io.micronaut.cache.annotation.Cacheable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is offered now, kept for some seconds by the portals whose products it is. */
@Singleton
class Shelf {
    private final OfferedRows rows;
    private final VersionRows versions;
    private final Units units;
    private final Tenants tenants;

    Shelf(OfferedRows rows, VersionRows versions, Units units, Tenants tenants) {
        this.rows = rows;
        this.versions = versions;
        this.units = units;
        this.tenants = tenants;
    }

    /** @param owners the tenants whose products show, always in the same order */
    @Cacheable("finance-products")
    @ReadOnly
    List<Product> current(List<Integer> owners) {
        Map<Long, Version> said =
                versions.current(owners).stream().collect(Collectors.toMap(Version::productId, Function.identity()));
        var banks = new HashMap<Long, Optional<Unit>>();
        var products = new ArrayList<Product>();
        for (Offered offered : rows.current(owners)) {
            var version = said.get(offered.id());
            var bank = banks.computeIfAbsent(offered.organisationId(), any -> bank(offered));
            if (version != null && bank.isPresent()) {
                products.add(product(offered, version, bank.get()));
            }
        }
        return List.copyOf(products);
    }

    /** On this node at once, on every other within seconds. */
    @CacheInvalidate(cacheNames = "finance-products", all = true)
    void changed() {}

    /** Also of what was withdrawn; nothing of what was never published. */
    @ReadOnly
    Optional<Product> find(Collection<Integer> owners, String publicId) {
        return rows.find(owners, publicId).flatMap(this::product);
    }

    private Optional<Product> product(Offered offered) {
        return versions.of(offered.tenantId(), offered.id()).stream()
                .filter(version -> Integer.valueOf(version.version()).equals(offered.currentVersion()))
                .findFirst()
                .flatMap(version -> bank(offered).map(bank -> product(offered, version, bank)));
    }

    /** Only as long as it is verified to be one. */
    private Optional<Unit> bank(Offered offered) {
        return tenants.byId(offered.tenantId())
                .flatMap(tenant -> units.byId(tenant, offered.organisationId()))
                .filter(Banks::is);
    }

    private static Product product(Offered offered, Version version, Unit bank) {
        return new Product(
                offered.tenantId(),
                offered.id(),
                offered.publicId(),
                offered.organisationId(),
                bank.publicId(),
                bank.nameZh(),
                bank.nameEn(),
                version.version(),
                version.terms(),
                version.publishedAt() == null ? version.writtenAt() : version.publishedAt(),
                offered.withdrawnAt(),
                offered.withdrawnFor(),
                offered.sample());
    }
}
