package greenbridge.review;

import greenbridge.call.Call;
import greenbridge.call.Quotas;
import greenbridge.pack.Pack;
import greenbridge.pack.Tier;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Counts what was chosen against what may be chosen. The numbers are data of the call or of the province, never of the code. */
@Singleton
class Allowances {
    private final StandingRows rows;
    private final Quotas quotas;

    Allowances(StandingRows rows, Quotas quotas) {
        this.rows = rows;
        this.quotas = quotas;
    }

    @ReadOnly
    Allowance of(Tenant tenant, Call call, Pack pack, int tier) {
        return limited(pack, tier) ? counted(tenant, call, pack, tier) : Allowance.UNLIMITED;
    }

    /** Nobody else chooses for these rounds before the transaction of the caller ends. */
    @Transactional
    Allowance held(Tenant tenant, Call call, Pack pack, int tier) {
        rows.hold(tenant.id(), call.programmeTenantId(), call.programmeId(), call.roundYear());
        return of(tenant, call, pack, tier);
    }

    private Allowance counted(Tenant tenant, Call call, Pack pack, int tier) {
        var quota = quotas.of(tenant, call);
        List<Long> calls = pack.quota() == Pack.Quota.CALL
                ? List.of(call.id())
                : rows.sharing(tenant.id(), call.programmeTenantId(), call.programmeId(), call.roundYear());
        return new Allowance(true, quota.isPresent() ? quota.getAsInt() : null, rows.used(tenant.id(), calls, tier));
    }

    /** Of several steps that choose the last one counts: the others prepare it. */
    private static boolean limited(Pack pack, int tier) {
        return pack.quota() != Pack.Quota.NONE
                && pack.tiers().stream().skip(tier + 1L).noneMatch(step -> step.does() == Tier.Does.SELECT);
    }
}
