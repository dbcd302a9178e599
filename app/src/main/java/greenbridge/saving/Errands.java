package greenbridge.saving;

import greenbridge.notice.Tidings;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/**
 * Who is asked to do something and who is told when a contract on a saving moves on; in the transaction of that. No text says until when
 * a saving is reported or verified, so no task has a last day, and that a report is due is a reminder.
 */
@Singleton
class Errands {
    /** Of the side that did not write the plan; its subject is the contract. */
    static final String CONFIRMATION = "saving-confirmation";
    /** Of the third party; its subject is the report, as that of the next. */
    static final String VERIFICATION = "saving-verification";
    /** Of the side that reports; its subject is the contract. */
    static final String REPORT = "saving-report";
    /** Of the side that reported. */
    static final String CORRECTION = "saving-correction";

    private final Tasks tasks;
    private final Tidings tidings;

    Errands(Tasks tasks, Tidings tidings) {
        this.tasks = tasks;
        this.tidings = tidings;
    }

    void proposed(Tenant tenant, Contract contract, boolean byCompany) {
        tasks.done(tenant, CONFIRMATION, contract.publicId());
        long other = contract.side(!byCompany);
        ask(tenant, CONFIRMATION, contract.publicId(), contract, other);
        tidings.write(tenant, other, "saving.proposed", contract.title(), contract.path());
    }

    /** What was reported before there was anybody to verify it is verified now. */
    void confirmed(Tenant tenant, Account before) {
        var contract = before.contract();
        var plan = before.newest();
        tasks.done(tenant, CONFIRMATION, contract.publicId());
        tidings.write(tenant, contract.side(plan.byCompany()), "saving.confirmed", contract.title(), contract.path());
        before.reports().stream()
                .filter(report -> report.state() == Report.State.ENTERED)
                .forEach(report -> verify(tenant, contract, plan, report));
    }

    /**
     * Reminds who reports.
     *
     * @param again whether it was due long before
     */
    void due(Tenant tenant, Contract contract, long reporter, boolean again) {
        ask(tenant, REPORT, contract.publicId(), contract, reporter);
        String kind = again ? "saving.overdue" : "saving.due";
        tidings.write(tenant, reporter, kind, contract.title(), contract.path());
    }

    /**
     * Asks for the verification.
     *
     * @param last whether no other report is due
     */
    void reported(Tenant tenant, Account account, Report report, boolean last) {
        tasks.done(tenant, CORRECTION, report.publicId());
        if (last) {
            tasks.done(tenant, REPORT, account.contract().publicId());
        }
        verify(tenant, account.contract(), account.agreed().orElseThrow(), report);
    }

    void decided(Tenant tenant, Account account, Report report, Report.State state) {
        var contract = account.contract();
        tasks.done(tenant, VERIFICATION, report.publicId());
        boolean verified = state == Report.State.VERIFIED;
        if (!verified) {
            ask(tenant, CORRECTION, report.publicId(), contract, contract.side(report.byCompany()));
        }
        String kind = verified ? "saving.verified" : "saving.returned";
        tidings.write(tenant, contract.customerId(), kind, contract.title(), contract.path());
        tidings.write(tenant, contract.companyId(), kind, contract.title(), contract.path());
    }

    private void verify(Tenant tenant, Contract contract, Plan plan, Report report) {
        tasks.done(tenant, VERIFICATION, report.publicId());
        var verifier = plan.verifierId();
        if (verifier != null) {
            ask(tenant, VERIFICATION, report.publicId(), contract, verifier);
            tidings.write(tenant, verifier, "saving.reported", contract.title(), contract.path());
        }
    }

    private void ask(Tenant tenant, String kind, String subject, Contract contract, long organisation) {
        var members = new To.MembersOf(organisation);
        tasks.ask(tenant, new Asked(kind, subject, Tidings.brief(contract.title()), contract.path(), members, null));
    }
}
