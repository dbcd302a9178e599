package greenbridge.evaluation;

import greenbridge.organisation.Unit;
import greenbridge.permission.Permission;
import greenbridge.task.Asked;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who is asked to do something and who is told when an evaluation moves on; in the transaction of that. */
@Singleton
class Errands {
    /** Of an agency: to take what was asked of it, or refuse. */
    static final String REQUEST = "evaluation-request";
    /** Of an agency: to file what it has completed. */
    static final String REPORT = "evaluation-report";
    /** Of a city: to confirm that a report came. */
    static final String RECEIPT = "evaluation-receipt";

    private final Tasks tasks;
    private final Messages messages;

    Errands(Tasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    void asked(Tenant tenant, Evaluation now, Unit enterprise) {
        var agency = new To.MembersOf(now.agencyId());
        tasks.ask(tenant, new Asked(REQUEST, now.publicId(), enterprise.nameZh(), now.path(), agency, null));
    }

    void taken(Tenant tenant, Evaluation now, Unit agency) {
        tasks.done(tenant, REQUEST, now.publicId());
        messages.tell(tenant, now.askedBy(), "evaluation-taken", agency.nameZh(), now.path());
    }

    void refused(Tenant tenant, Evaluation now, Unit agency) {
        over(tenant, now);
        messages.tell(tenant, now.askedBy(), "evaluation-refused", agency.nameZh(), now.path());
    }

    void withdrawn(Tenant tenant, Evaluation now, Unit enterprise) {
        over(tenant, now);
        if (now.declaredBy() != null) {
            messages.tell(tenant, now.declaredBy(), "evaluation-withdrawn", enterprise.nameZh(), now.path());
        }
    }

    /** Asked anew where the day has changed, because a task keeps the day that it was asked with. */
    void completed(Tenant tenant, Evaluation before, Unit enterprise, @Nullable LocalDate due) {
        if (!java.util.Objects.equals(before.dueOn(), due)) {
            tasks.done(tenant, REPORT, before.publicId());
            if (due != null) {
                var agency = new To.MembersOf(before.agencyId());
                String path = before.path() + "/report";
                tasks.ask(tenant, new Asked(REPORT, before.publicId(), enterprise.nameZh(), path, agency, due));
            }
        }
    }

    /** No text says how soon a city confirms, so its task has no day. */
    void filed(Tenant tenant, Evaluation now, Unit enterprise) {
        over(tenant, now);
        var city = new To.Officials(Permission.APPLICATION_CHECK, now.city());
        tasks.ask(tenant, new Asked(RECEIPT, now.publicId(), enterprise.nameZh(), now.filingPath(), city, null));
        messages.tell(tenant, now.askedBy(), "evaluation-filed", enterprise.nameZh(), now.path());
    }

    void received(Tenant tenant, Evaluation now, Unit enterprise) {
        tasks.done(tenant, RECEIPT, now.publicId());
        if (now.filedBy() != null) {
            messages.tell(tenant, now.filedBy(), "evaluation-received", enterprise.nameZh(), now.path());
        }
    }

    void erased(Tenant tenant, Evaluation now) {
        tasks.done(tenant, RECEIPT, now.publicId());
    }

    private void over(Tenant tenant, Evaluation now) {
        tasks.done(tenant, REQUEST, now.publicId());
        tasks.done(tenant, REPORT, now.publicId());
    }
}
