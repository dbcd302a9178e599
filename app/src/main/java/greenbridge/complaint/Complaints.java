package greenbridge.complaint;

import greenbridge.id.Ids;
import greenbridge.notice.Receipt;
import greenbridge.notice.Tidings;
import greenbridge.permission.Permission;
import greenbridge.task.Asked;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of a complaint. Each step is made on the revision that somebody saw, so of two one wins. */
@Singleton
public class Complaints {
    static final String TASK = "complaint";

    private final ComplaintRows rows;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;

    Complaints(ComplaintRows rows, Tasks tasks, Messages messages, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /** What somebody complains of. */
    record Subject(
            Complaint.Kind kind,
            @Nullable String id,
            String name,
            @Nullable String area) {}

    record Said(
            Subject subject,
            boolean confidential,
            @Nullable Long personId,
            @Nullable String name,
            @Nullable String contact,
            String grounds) {}

    record Filed(Complaint complaint, Receipt receipt) {}

    @ReadOnly
    public Optional<Complaint> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    @ReadOnly
    Optional<Complaint> by(Tenant tenant, Receipt receipt) {
        return rows.by(tenant.id(), receipt.number(), receipt.hash());
    }

    /**
     * Those that an official sees.
     *
     * @param reach as a pattern over areas
     */
    @ReadOnly
    List<Complaint> all(Tenant tenant, String reach, boolean open) {
        return open ? rows.open(tenant.id(), reach) : rows.done(tenant.id(), reach);
    }

    @Transactional
    Filed file(Tenant tenant, Said said) {
        var receipt = Receipt.fresh("JB");
        var subject = said.subject();
        var complaint = new Complaint(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                receipt.number(),
                receipt.hash(),
                subject.kind(),
                subject.id(),
                subject.name(),
                subject.area(),
                Complaint.State.FILED,
                0,
                said.confidential(),
                said.personId(),
                said.name(),
                said.contact(),
                said.grounds(),
                LocalDateTime.now(clock),
                null,
                null,
                null,
                null);
        rows.insert(complaint);
        tasks.ask(
                tenant,
                new Asked(
                        TASK,
                        complaint.publicId(),
                        Tidings.brief(subject.name()),
                        complaint.deskPath(),
                        new To.Officials(Permission.COMPLAINT_ANSWER, subject.area()),
                        null));
        return new Filed(complaint, receipt);
    }

    /** By anybody but who complained. */
    @Transactional
    boolean accept(Tenant tenant, Complaint seen, long person) {
        boolean first = !own(seen, person)
                && rows.accept(tenant.id(), seen.id(), seen.revision(), LocalDateTime.now(clock)) == 1;
        if (first) {
            inform(tenant, seen, "complaint.accepted");
        }
        return first;
    }

    /** By anybody but who complained. */
    @Transactional
    boolean decide(Tenant tenant, Complaint seen, Complaint.State to, String answer, long person) {
        boolean first = !own(seen, person)
                && rows.decide(tenant.id(), seen.id(), seen.revision(), to, answer, person, LocalDateTime.now(clock))
                        == 1;
        if (first) {
            tasks.done(tenant, TASK, seen.publicId());
            inform(tenant, seen, "complaint.decided");
        }
        return first;
    }

    private static boolean own(Complaint complaint, long person) {
        return complaint.personId() != null && complaint.personId() == person;
    }

    private void inform(Tenant tenant, Complaint complaint, String kind) {
        if (complaint.personId() != null) {
            messages.tell(tenant, complaint.personId(), kind, complaint.number(), "complaints");
        }
    }
}
