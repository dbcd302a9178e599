package greenbridge.supervision;

import greenbridge.entry.Shown;
import greenbridge.pack.Pack;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** By which programme an entry is listed, and what its rules say about taking it away. */
@Singleton
class Charges {
    private final Programmes programmes;

    Charges(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The one whose catalog it stands in. */
    @ReadOnly
    public Optional<Programme> programme(Tenant owner, long catalogId) {
        return programmes.of(owner).stream()
                .filter(programme -> programme.tenantId() == owner.id()
                        && programme.catalogId() != null
                        && programme.catalogId() == catalogId)
                .findFirst();
    }

    @ReadOnly
    public Optional<Pack> pack(Tenant owner, long catalogId) {
        return programme(owner, catalogId)
                .flatMap(programme -> programmes.released(owner, programme))
                .map(version -> version.pack());
    }

    @ReadOnly
    public List<Pack.Ground> grounds(Tenant owner, Shown entry) {
        return pack(owner, entry.catalogId()).map(Pack::grounds).orElseGet(List::of);
    }
}
