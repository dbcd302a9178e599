package greenbridge.tenants;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** Whose rows a read may see. There is no read without one, and none that sees everything without a reason. */
public sealed interface TenantScope {
    List<Tenant> tenants();

    default SequencedSet<Integer> ids() {
        return tenants().stream()
                .map(Tenant::id)
                .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
    }

    record One(Tenant tenant) implements TenantScope {
        @Override
        public List<Tenant> tenants() {
            return List.of(tenant);
        }
    }

    /** A province with the 计划单列市 or 兵团 inside it. */
    record WithParts(Tenant tenant, List<Tenant> parts) implements TenantScope {
        @Override
        public List<Tenant> tenants() {
            return Stream.concat(Stream.of(tenant), parts.stream()).toList();
        }
    }

    /** Everyone; comes from {@link Tenants#everyone}, so that the reason is written down where it is asked for. */
    record National(String reason, List<Tenant> tenants) implements TenantScope {}
}
