package greenbridge.saving;

import greenbridge.file.Owner;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Meter readings and the like: the files of a report, for the two sides and the third party of the plan that counts. */
@Singleton
class Readings implements Owner {
    static final String KIND = "saving-report";

    private final ContractRows contracts;
    private final PlanRows plans;

    Readings(ContractRows contracts, PlanRows plans) {
        this.contracts = contracts;
        this.plans = plans;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        return contracts
                .ofReport(tenant.id(), subject)
                .filter(contract -> Stream.concat(
                                Stream.of(contract.customerId(), contract.companyId()),
                                plans.verifier(tenant.id(), contract.id()).stream())
                        .anyMatch(each -> actor.may(Permission.ORGANISATION_SEE, each)))
                .isPresent();
    }
}
