package greenbridge.call;

import greenbridge.account.Person;
import greenbridge.permission.Permission;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
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
import java.util.Optional;

/** From the first draft of a call to its publication by a second person, or its cancellation. */
@Singleton
class Preparing {
    /** Of officials, to look at a call and publish it; its subject is the public id of the call. */
    static final String TASK = "call-publication";

    private final CallRows rows;
    private final PreparationRows preparations;
    private final Programmes programmes;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;

    Preparing(
            CallRows rows,
            PreparationRows preparations,
            Programmes programmes,
            Tasks tasks,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.preparations = preparations;
        this.programmes = programmes;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    @ReadOnly
    public Optional<Preparation> of(Call call) {
        return preparations.of(call.tenantId(), call.id());
    }

    @ReadOnly
    public boolean wrote(Call call, Person person) {
        return preparations.written(call.tenantId(), call.id(), person.id()) > 0;
    }

    /** Before it is published it stands on what counts today; what it was drafted with binds nobody. */
    @ReadOnly
    public PackVersion pack(Tenant tenant, Call call) {
        var pinned = programmes.version(call.packTenantId(), call.packVersionId());
        return call.publishedAt() != null
                ? pinned
                : programmes.released(tenant, programme(call)).orElse(pinned);
    }

    @ReadOnly
    public Programme programme(Call call) {
        return programmes.byId(call.programmeTenantId(), call.programmeId()).orElseThrow();
    }

    @Transactional
    public Call draft(Call call, Person by) {
        rows.insert(call);
        preparations.begin(call.tenantId(), call.id());
        preparations.wrote(call.tenantId(), call.id(), by.id(), LocalDateTime.now(clock));
        return call;
    }

    /**
     * Takes it back from whoever was to publish it.
     *
     * @param seen the revision that was edited
     * @return whether it was still as it was seen
     */
    @Transactional
    public boolean change(Tenant tenant, Call call, int seen, Person by) {
        var held = preparations.hold(call.tenantId(), call.id());
        boolean same = held.filter(each -> each.revision() == seen && each.publishedBy() == null)
                .isPresent();
        if (same) {
            rows.change(call);
            preparations.step(call.tenantId(), call.id(), null, held.get().returned());
            preparations.wrote(call.tenantId(), call.id(), by.id(), LocalDateTime.now(clock));
            tasks.done(tenant, TASK, call.publicId());
        }
        return same;
    }

    /** Whether it was there to be proposed. */
    @Transactional
    public boolean propose(Tenant tenant, Call call) {
        boolean open = preparations
                .hold(call.tenantId(), call.id())
                .filter(each -> each.publishedBy() == null && !each.proposed())
                .isPresent();
        if (open) {
            preparations.step(call.tenantId(), call.id(), LocalDateTime.now(clock), null);
            var officials = new To.Officials(Permission.PROGRAMME_RELEASE, null);
            String path = "workbench/calls/" + call.publicId() + "/publication";
            tasks.ask(tenant, new Asked(TASK, call.publicId(), call.titleZh(), path, officials, null));
        }
        return open;
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
        if (wrote(call, by)) {
            return new Publishing.OwnWork();
        }
        if (call.closesAt() != null && !call.closesAt().isAfter(now)) {
            return new Publishing.Late();
        }
        var pack = pack(tenant, call);
        if (rows.publish(call.tenantId(), call.id(), pack.tenantId(), pack.id(), now) == 0) {
            return new Publishing.Gone();
        }
        preparations.published(call.tenantId(), call.id(), by.id());
        tasks.done(tenant, TASK, call.publicId());
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
            tasks.done(tenant, TASK, call.publicId());
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
