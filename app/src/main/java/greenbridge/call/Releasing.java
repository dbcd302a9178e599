package greenbridge.call;

import greenbridge.account.Person;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;

/** The publication of a call by a second person, who may also give it back. */
@Singleton
class Releasing {
    private final CallRows rows;
    private final PreparationRows preparations;
    private final Preparing preparing;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;

    Releasing(
            CallRows rows,
            PreparationRows preparations,
            Preparing preparing,
            Tasks tasks,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.preparations = preparations;
        this.preparing = preparing;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * By the pack that counts at this moment, which then stays its own.
     *
     * @param print of what was on the page
     */
    @Transactional
    public Publishing publish(Tenant tenant, Call seen, String print, Person by) {
        var now = LocalDateTime.now(clock);
        var held = preparations.hold(seen.tenantId(), seen.id()).filter(Preparation::proposed);
        if (held.isEmpty()) {
            return new Publishing.Gone();
        }
        // What was read before somebody else let go of the row may be another text with other dates.
        var call = rows.byId(seen.tenantId(), seen.id()).orElseThrow();
        if (preparing.wrote(call, by)) {
            return new Publishing.OwnWork();
        }
        var pack = preparing.pack(tenant, call);
        if (!held.get().print(pack).equals(print)) {
            return new Publishing.Changed();
        }
        if (call.closesAt() != null && !call.closesAt().isAfter(now)) {
            return new Publishing.Late();
        }
        if (rows.publish(call.tenantId(), call.id(), pack.tenantId(), pack.id(), now) == 0) {
            return new Publishing.Gone();
        }
        preparations.published(call.tenantId(), call.id(), by.id());
        tasks.done(tenant, Preparing.TASK, call.publicId());
        return new Publishing.Done(pack);
    }

    /** Back to whoever drafts. */
    @Transactional
    public Publishing giveBack(Tenant tenant, Call call, String print, String reason) {
        var held = preparations.hold(call.tenantId(), call.id()).filter(Preparation::proposed);
        if (held.isEmpty()) {
            return new Publishing.Gone();
        }
        if (!held.get().print(preparing.pack(tenant, call)).equals(print)) {
            return new Publishing.Changed();
        }
        preparations.step(call.tenantId(), call.id(), null, reason);
        tasks.done(tenant, Preparing.TASK, call.publicId());
        for (long author : preparations.authors(call.tenantId(), call.id())) {
            messages.tell(tenant, author, "call-returned", call.titleZh(), "workbench/calls/" + call.publicId());
        }
        return new Publishing.Returned();
    }
}
