package greenbridge;

import greenbridge.application.Application;
import greenbridge.application.Applying;
import greenbridge.call.Call;
import greenbridge.organisation.Units;
import greenbridge.tenants.Tenants;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An application of one portal that was handed in and returned, so that every page of it can be opened. */
record Applied(Call call, Application application) {
    static final String ROUTE = "/{tenant}/workbench/applications";
    /** Opened by its people, although anybody with a workbench may ask. */
    static final String PRINT = ROUTE + "/{id}/submissions/{number}";

    private static final Map<String, Applied> KNOWN = new ConcurrentHashMap<>();

    static Applied of(String portal) {
        return KNOWN.computeIfAbsent(portal, Applied::make);
    }

    /** What to put into the variables of such a route. */
    List<String> fillings(String route) {
        String rest = route.replace(ROUTE, "");
        String id = application.publicId();
        return switch (rest) {
            case "" -> List.of("");
            case "/new" -> List.of("?call=" + call.publicId());
            case "/{id}/sections/{key}" -> List.of(id + "/basic", id + "/more");
            case "/{id}/answers/{key}" -> List.of(id + "/product");
            case "/{id}/submissions/{number}", "/{id}/submissions/{number}/receipt" -> List.of(id + "/1");
            default -> List.of(id);
        };
    }

    private static Applied make(String portal) {
        var tenant = TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
        var belonging = Belonging.of(portal);
        var unit =
                TestPortal.bean(Units.class).find(tenant, belonging.verified()).orElseThrow();
        var pack = Applying.pack(true, false);
        var call = Applying.call(portal, pack, Applying.now().plusDays(9));
        var application = Applying.filled(belonging.owner(), call, pack, unit);
        return new Applied(call, Applying.returned(Applying.submitted(belonging.owner(), application), 5));
    }
}
