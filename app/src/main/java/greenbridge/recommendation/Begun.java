package greenbridge.recommendation;

import greenbridge.consent.Bank;
import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import java.time.LocalDateTime;

/** New ones, as they are written first. */
final class Begun {
    private Begun() {}

    static Recommendation of(
            Tenant tenant, Nominee nominee, Nomination said, Bank bank, long person, LocalDateTime now) {
        return new Recommendation(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                Direction.MIIT_SIDE,
                nominee.publicId(),
                nominee.title(),
                nominee.organisationId(),
                nominee.organisationName(),
                bank.id(),
                bank.nameZh(),
                nominee.area(),
                nominee.industry(),
                nominee.priorityArea(),
                String.join(",", nominee.collateral()),
                nominee.loan(),
                nominee.promised().written(),
                said.opinion(),
                said.risks(),
                said.conditions(),
                said.firstLook(),
                said.firstPlan(),
                said.firstPayment(),
                said.validTo(),
                said.go() ? State.RECOMMENDED : State.DRAFT,
                0,
                now,
                person,
                now,
                said.go() ? now : null,
                said.criteria(),
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    /** What a bank says goes to the authority at once. */
    static Recommendation of(Tenant tenant, Proposal said, long person, LocalDateTime now) {
        return new Recommendation(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                Direction.BANK_SIDE,
                said.project(),
                said.title(),
                said.organisationId(),
                said.organisationName(),
                said.bank().id(),
                said.bank().nameZh(),
                said.area(),
                said.industry(),
                null,
                "",
                null,
                "",
                said.opinion(),
                null,
                null,
                false,
                false,
                false,
                null,
                State.RECOMMENDED,
                0,
                now,
                person,
                now,
                now,
                "",
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }
}
