package greenbridge.call;

import greenbridge.account.Person;
import greenbridge.permission.Permission;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** From the first draft of a call to its proposal; what a second person does with it is {@link Releasing}'s. */
@Singleton
class Preparing {
    /** Of officials, to look at a call and publish it; its subject is the public id of the call. */
    static final String TASK = "call-publication";

    private final CallRows rows;
    private final PreparationRows preparations;
    private final Programmes programmes;
    private final Tasks tasks;
    private final Clock clock;

    Preparing(CallRows rows, PreparationRows preparations, Programmes programmes, Tasks tasks, Clock clock) {
        this.rows = rows;
        this.preparations = preparations;
        this.programmes = programmes;
        this.tasks = tasks;
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
            takeBack(tenant, call, held.get(), by);
        }
        return same;
    }

    /**
     * Likewise, of what belongs to a call and is changed thing by thing, as its documents.
     *
     * @return whether it was not public yet and there was something to change
     */
    @Transactional
    public boolean along(Tenant tenant, Call call, Person by, BooleanSupplier change) {
        var held = preparations.hold(call.tenantId(), call.id()).filter(each -> each.publishedBy() == null);
        boolean done = held.isPresent() && change.getAsBoolean();
        if (done) {
            takeBack(tenant, call, held.get(), by);
        }
        return done;
    }

    private void takeBack(Tenant tenant, Call call, Preparation held, Person by) {
        preparations.step(call.tenantId(), call.id(), null, held.returned());
        preparations.wrote(call.tenantId(), call.id(), by.id(), LocalDateTime.now(clock));
        tasks.done(tenant, TASK, call.publicId());
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
}
