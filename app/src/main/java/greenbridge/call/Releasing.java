package greenbridge.call;

import greenbridge.account.Person;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;

/** The publication of a call by a second person, who may also give it back, and its cancellation. */
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

    /** By the pack that counts at this moment, which then stays its own. */
    @Transactional
    public Publishing publish(Tenant tenant, Call call, Person by) {
        var now = LocalDateTime.now(clock);
        if (preparations
                .hold(call.tenantId(), call.id())
                .filter(Preparation::proposed)
                .isEmpty()) {
            return new Publishing.Gone();
        }
        if (preparing.wrote(call, by)) {
            return new Publishing.OwnWork();
        }
        if (call.closesAt() != null && !call.closesAt().isAfter(now)) {
            return new Publishing.Late();
        }
        var pack = preparing.pack(tenant, call);
        if (rows.publish(call.tenantId(), call.id(), pack.tenantId(), pack.id(), now) == 0) {
            return new Publishing.Gone();
        }
        preparations.published(call.tenantId(), call.id(), by.id());
        tasks.done(tenant, Preparing.TASK, call.publicId());
        return new Publishing.Done(pack);
    }

    /** Back to whoever drafts; whether it waited. */
    @Transactional
    public boolean giveBack(Tenant tenant, Call call, String reason) {
        boolean waits = preparations
                .hold(call.tenantId(), call.id())
                .filter(Preparation::proposed)
                .isPresent();
        if (waits) {
            preparations.step(call.tenantId(), call.id(), null, reason);
            tasks.done(tenant, Preparing.TASK, call.publicId());
            for (long author : preparations.authors(call.tenantId(), call.id())) {
                messages.tell(tenant, author, "call-returned", call.titleZh(), "workbench/calls/" + call.publicId());
            }
        }
        return waits;
    }

    /** Whether there was a published call to cancel. */
    @Transactional
    public boolean cancel(Call call, Person by, String reason) {
        preparations.hold(call.tenantId(), call.id());
        boolean first = rows.cancel(call.tenantId(), call.id(), LocalDateTime.now(clock)) == 1;
        if (first) {
            preparations.cancelled(call.tenantId(), call.id(), by.id(), reason);
        }
        return first;
    }
}
