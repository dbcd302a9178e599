package greenbridge.call;

import greenbridge.account.Person;
import greenbridge.permission.Permission;
import greenbridge.task.Asked;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** The end of a published call before its time: one person wants it, another decides, and all who apply are told. */
@Singleton
class Cancelling {
    /** Of officials, to decide on it; its subject is the public id of the call. */
    static final String TASK = "call-cancellation";

    /** Of the reasons that are given. */
    static final int SHORTEST = 5;

    static final int LONGEST = 1000;

    private final CallRows rows;
    private final PreparationRows preparations;
    private final Preparing preparing;
    private final List<Concerned> concerned;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;

    Cancelling(
            CallRows rows,
            PreparationRows preparations,
            Preparing preparing,
            List<Concerned> concerned,
            Tasks tasks,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.preparations = preparations;
        this.preparing = preparing;
        this.concerned = concerned;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether there was a public call that nobody wants to cancel yet. */
    @Transactional
    public boolean propose(Tenant tenant, Call call, Person by, String reason) {
        // One that came with the sample data was never prepared.
        preparations.begin(call.tenantId(), call.id());
        boolean first = preparations
                        .hold(call.tenantId(), call.id())
                        .filter(each -> !each.ending())
                        .isPresent()
                && stands(call);
        if (first) {
            preparations.end(call.tenantId(), call.id(), by.id(), reason);
            var officials = new To.Officials(Permission.PROGRAMME_RELEASE, null);
            String path = "workbench/calls/" + call.publicId() + "/publication";
            tasks.ask(tenant, new Asked(TASK, call.publicId(), call.titleZh(), path, officials, null));
        }
        return first;
    }

    /**
     * By anybody but who wants it.
     *
     * @param print of what was on the page
     */
    @Transactional
    public Ending decide(Tenant tenant, Call call, String print, boolean cancel, Person by) {
        var held = preparations.hold(call.tenantId(), call.id()).filter(Preparation::ending);
        if (held.isEmpty() || !held.get().print(preparing.pack(tenant, call)).equals(print) || !stands(call)) {
            return new Ending.Gone();
        }
        if (held.get().endedBy(by)) {
            return new Ending.OwnWork();
        }
        var wish = held.get();
        if (cancel) {
            rows.cancel(call.tenantId(), call.id(), LocalDateTime.now(clock));
            preparations.cancelled(call.tenantId(), call.id(), by.id());
            concerned.forEach(each -> each.cancelled(tenant, call));
        } else {
            preparations.end(call.tenantId(), call.id(), null, null);
        }
        tasks.done(tenant, TASK, call.publicId());
        String kind = cancel ? "call-ended" : "call-continued";
        if (wish.endProposedBy() != null) {
            messages.tell(tenant, wish.endProposedBy(), kind, call.titleZh(), call.path());
        }
        return new Ending.Done(wish.endReason() == null ? "" : wish.endReason());
    }

    private boolean stands(Call call) {
        return rows.byId(call.tenantId(), call.id())
                .filter(now -> now.publishedAt() != null && now.cancelledAt() == null)
                .isPresent();
    }
}
