package greenbridge.saving;

import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.need.Need;
import greenbridge.need.Response;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** Plans are proposed by one side and confirmed by the other. Each step is made on the revision that was seen, so of two one wins. */
@Singleton
public class Contracts {
    private final ContractRows rows;
    private final PlanRows plans;
    private final Errands errands;
    private final Clock clock;

    Contracts(ContractRows rows, PlanRows plans, Errands errands, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.errands = errands;
        this.clock = clock;
    }

    /** The first plan for what was awarded; nothing where somebody was there before. */
    @Transactional
    public Optional<Contract> begin(
            Tenant tenant, Need need, Response response, Terms terms, boolean byCompany, Person person) {
        var made = new Contract(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                need.id(),
                need.organisationId(),
                response.organisationId(),
                need.title(),
                false,
                1,
                null,
                LocalDateTime.now(clock),
                need.sample(),
                need.organisationName(),
                need.organisationNameEn(),
                response.organisationName(),
                response.organisationNameEn(),
                response.organisationPublicId());
        rows.insert(made);
        boolean first = rows.ofNeed(tenant.id(), need.id())
                .filter(there -> there.id() == made.id())
                .isPresent();
        if (!first) {
            return Optional.empty();
        }
        plans.insert(terms.plan(made, 1, byCompany, person.id(), made.madeAt()));
        errands.proposed(tenant, made, byCompany);
        return Optional.of(made);
    }

    /** Another plan, which counts when the other side has confirmed it; until then the one before does. */
    @Transactional
    public boolean revise(Tenant tenant, Contract seen, Terms terms, boolean byCompany, Person person) {
        boolean first = rows.revise(tenant.id(), seen.id(), seen.revision()) == 1;
        if (first) {
            plans.insert(terms.plan(seen, seen.revision() + 1, byCompany, person.id(), LocalDateTime.now(clock)));
            errands.proposed(tenant, seen, byCompany);
        }
        return first;
    }

    @Transactional
    public boolean confirm(Tenant tenant, Matter seen, Person person) {
        var contract = seen.contract();
        boolean first = seen.confirms() && rows.confirm(tenant.id(), contract.id(), contract.revision()) == 1;
        if (first) {
            plans.confirm(tenant.id(), contract.id(), contract.revision(), person.id(), LocalDateTime.now(clock));
            errands.confirmed(tenant, seen.account());
        }
        return first;
    }

    /** Whether the customer may be named in public; whether that changed anything. */
    @Transactional
    public boolean name(Tenant tenant, Contract contract, boolean agreed) {
        return rows.name(tenant.id(), contract.id(), agreed) == 1;
    }
}
