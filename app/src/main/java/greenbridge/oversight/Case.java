package greenbridge.oversight;

import greenbridge.application.Application;
import greenbridge.call.Call;
import greenbridge.organisation.Unit;
import greenbridge.pack.Pack;
import greenbridge.pack.Tier;
import greenbridge.tenants.Tenant;
import org.jspecify.annotations.Nullable;

/** An application with what it stands on. */
public record Case(Tenant tenant, Application application, Call call, Pack pack, Unit applicant) {
    /** The step at which it is; none once it has passed the last one. */
    public @Nullable Tier step() {
        return application.tier() < pack.tiers().size() ? pack.tiers().get(application.tier()) : null;
    }

    public boolean at(Tier.Does does) {
        var step = step();
        return application.state() == Application.State.IN_REVIEW && step != null && step.does() == does;
    }
}
