package greenbridge.saving;

import greenbridge.organisation.Organisation;
import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Contracts on savings for whoever reads them. */
@Singleton
public class Accounts {
    private final ContractRows contracts;
    private final PlanRows plans;
    private final ReportRows reports;

    Accounts(ContractRows contracts, PlanRows plans, ReportRows reports) {
        this.contracts = contracts;
        this.plans = plans;
        this.reports = reports;
    }

    /** For its two sides, and for whoever verifies it or is to; for everybody else it is not there. */
    @ReadOnly
    public Optional<Matter> own(Tenant tenant, Actor actor, String publicId) {
        return contracts
                .find(tenant.id(), publicId)
                .map(contract -> filled(tenant.id(), List.of(contract)).getFirst())
                .map(account -> Matter.of(account, actor))
                .filter(Matter::sees);
    }

    /** Newest first. */
    @ReadOnly
    public List<Matter> of(Tenant tenant, Actor actor) {
        var organisations = organisations(tenant, actor);
        return organisations.isEmpty()
                ? List.of()
                : filled(tenant.id(), contracts.of(tenant.id(), organisations)).stream()
                        .map(account -> Matter.of(account, actor))
                        .filter(Matter::sees)
                        .toList();
    }

    @ReadOnly
    public Optional<Account> ofNeed(Tenant tenant, long need) {
        return contracts
                .ofNeed(tenant.id(), need)
                .map(contract -> filled(tenant.id(), List.of(contract)).getFirst());
    }

    /** What a company has agreed to, in the portal that it is at home in. */
    @ReadOnly
    public List<Account> agreed(Organisation company) {
        return filled(company.tenantId(), contracts.agreed(company.tenantId(), company.id()));
    }

    /** The organisations that somebody belongs to here. */
    static List<Long> organisations(Tenant tenant, Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.tenantId() == tenant.id())
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .filter(organisation -> actor.may(Permission.ORGANISATION_SEE, organisation))
                .distinct()
                .toList();
    }

    private List<Account> filled(int tenant, List<Contract> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Collection<Long> ids = found.stream().map(Contract::id).toList();
        var planned = plans.of(tenant, ids).stream().collect(Collectors.groupingBy(Plan::contractId));
        var reported = reports.of(tenant, ids).stream().collect(Collectors.groupingBy(Report::contractId));
        return found.stream()
                .map(contract -> new Account(
                        contract,
                        Objects.requireNonNull(planned.get(contract.id())),
                        reported.getOrDefault(contract.id(), List.of())))
                .toList();
    }
}
