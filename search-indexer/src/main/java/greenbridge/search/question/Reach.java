package greenbridge.search.question;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.Query;
import greenbridge.search.Scope;
import greenbridge.search.cluster.Json;
import greenbridge.search.wording.Places;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.util.List;

/** Who may see what: the one place that knows, for the index and for the database alike. */
@Singleton
public final class Reach {
    private final Tenants tenants;

    Reach(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The tenants of whose portals the answer may be made. */
    public List<Integer> of(int tenant, Scope scope) {
        return switch (scope) {
            case TENANT -> List.of(tenant);
            case NATIONAL -> List.of(tenants.national().id());
            case ALL -> tenants.enabled().stream().map(Tenant::id).sorted().toList();
        };
    }

    public List<Integer> of(Query query) {
        return of(query.tenant(), query.scope());
    }

    /** The area of a portal; the whole country for one that is not known. */
    public String home(int tenant) {
        return tenants.all().stream()
                .filter(each -> each.id() == tenant)
                .map(Tenant::areaCode)
                .findFirst()
                .orElse(Places.WHOLE_COUNTRY);
    }

    /** Every body sent to the index carries this filter; nothing else limits what a tenant sees. */
    public static ObjectNode filter(List<Integer> tenants) {
        return Json.object("terms", Json.object("visible_in", tenants));
    }
}
