package greenbridge.saving;

import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract as somebody looks at it.
 *
 * @param customer may act for the customer, as company for the company
 * @param verifies may act for the third party of the plan that counts
 * @param sees belongs to any of those, or to a third party that is asked to be it
 */
public record Matter(Account account, long person, boolean customer, boolean company, boolean verifies, boolean sees) {
    static Matter of(Account account, Actor actor) {
        var contract = account.contract();
        boolean verifier = account.plans().stream()
                .filter(plan -> plan.confirmedAt() != null || plan.revision() == contract.revision())
                .map(Plan::verifierId)
                .anyMatch(id -> may(actor, Permission.ORGANISATION_SEE, id));
        return new Matter(
                account,
                actor.person().id(),
                actor.may(Permission.ORGANISATION_EDIT, contract.customerId()),
                actor.may(Permission.ORGANISATION_EDIT, contract.companyId()),
                account.agreed()
                        .map(Plan::verifierId)
                        .filter(id -> may(actor, Permission.ORGANISATION_EDIT, id))
                        .isPresent(),
                verifier
                        || actor.may(Permission.ORGANISATION_SEE, contract.customerId())
                        || actor.may(Permission.ORGANISATION_SEE, contract.companyId()));
    }

    public Contract contract() {
        return account.contract();
    }

    /** Whether this person acts for one of the two sides. */
    public boolean sides() {
        return customer || company;
    }

    /** Whether the newest plan waits for this person: of the other side, and not who wrote it. */
    public boolean confirms() {
        return account.waiting()
                .filter(plan -> (plan.byCompany() ? customer : company) && plan.proposedBy() != person)
                .isPresent();
    }

    /** Whether this person may decide about a report, which was not written by the same. */
    public boolean decides(Report report) {
        return verifies && report.state() == Report.State.ENTERED && report.enteredBy() != person;
    }

    /** Whether a plan counts that one of the sides may report by. */
    public boolean reports(LocalDate today) {
        return sides() && !account.due(today).isEmpty();
    }

    /** The key of what is to be done next, whoever does it. */
    public String next(LocalDate today) {
        if (account.waiting().isPresent()) {
            return confirms() ? "saving.next.confirm" : "saving.next.waiting";
        }
        if (account.reports().stream().anyMatch(report -> report.state() == Report.State.ENTERED)) {
            return verifier().isPresent() ? "saving.next.verify" : "saving.next.verifier";
        }
        return account.due(today).isEmpty() ? "saving.next.nothing" : "saving.next.report";
    }

    private Optional<Long> verifier() {
        return account.agreed().map(Plan::verifierId);
    }

    private static boolean may(Actor actor, Permission permission, @Nullable Long organisation) {
        return organisation != null && actor.may(permission, organisation);
    }
}
