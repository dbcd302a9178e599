package greenbridge.call;

import greenbridge.programme.Programme;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalInt;

/** How many may be chosen. Whether there is a limit at all is said by the pack; the number is said by people. */
@Singleton
public class Quotas {
    private final ProvinceQuotaRows rows;
    private final Packs packs;

    Quotas(ProvinceQuotaRows rows, Packs packs) {
        this.rows = rows;
        this.packs = packs;
    }

    /** Empty where the pack has no limit, and also where nobody has entered the number yet: the pack tells which of both. */
    @ReadOnly
    public OptionalInt of(Tenant tenant, Call call) {
        return switch (packs.of(call).quota()) {
            case NONE -> OptionalInt.empty();
            case CALL -> call.quota() == null ? OptionalInt.empty() : OptionalInt.of(call.quota());
            case PROVINCE ->
                rows.of(tenant.id(), call.programmeTenantId(), call.programmeId(), call.roundYear()).stream()
                        .mapToInt(ProvinceQuota::quota)
                        .findFirst();
        };
    }

    /** What the provinces were given so far in a round. */
    @ReadOnly
    public List<ProvinceQuota> given(Programme programme, int roundYear) {
        return rows.all(programme.tenantId(), programme.id(), roundYear);
    }

    @Transactional
    public void give(ProvinceQuota quota) {
        rows.put(quota);
    }

    /** It counts as not entered from now on. */
    @Transactional
    public void takeBack(ProvinceQuota quota) {
        rows.forget(quota.tenantId(), quota.programmeTenantId(), quota.programmeId(), quota.roundYear());
    }
}
