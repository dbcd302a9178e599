package greenbridge.task;

import greenbridge.id.Ids;
import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks people to do things, and says who does what. */
@Singleton
public class Tasks {
    public static final int PAGE = 30;
    private static final int MOST = 200;
    private static final long NONE = -1;

    private final TaskRows rows;
    private final Clock clock;

    Tasks(TaskRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Whose tasks of a queue are looked at. */
    public enum Holding {
        ALL,
        FREE,
        MINE
    }

    /** Which part of a queue. */
    public record Part(@Nullable String kind, Holding holding, boolean late, int page) {}

    /** In the transaction of the caller. */
    @Transactional
    public void ask(Tenant tenant, Asked asked) {
        @Nullable Long person = asked.to() instanceof To.OnePerson one ? one.personId() : null;
        @Nullable Long organisation = asked.to() instanceof To.MembersOf members ? members.organisationId() : null;
        var officials = asked.to() instanceof To.Officials some ? some : null;
        rows.insert(new Task(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                asked.kind(),
                asked.subject(),
                asked.about(),
                asked.path(),
                person,
                organisation,
                officials == null ? null : officials.permission(),
                officials == null ? null : officials.area(),
                asked.dueOn(),
                LocalDateTime.now(clock),
                null,
                null,
                null));
    }

    /** In the transaction of the caller. It does not matter whether it was asked, or how many were. */
    @Transactional
    public void done(Tenant tenant, String kind, String subject) {
        rows.done(tenant.id(), kind, subject, LocalDateTime.now(clock));
    }

    /** What somebody has to do: asked personally, as who may edit for an organisation, or taken from a queue. */
    @ReadOnly
    public List<Task> of(Tenant tenant, Actor actor) {
        var organisations = new HashSet<>(List.of(NONE));
        actor.grants().stream()
                .filter(grant -> grant.role().permissions().contains(Permission.ORGANISATION_EDIT))
                .map(Grant::organisationId)
                .filter(id -> id != null)
                .forEach(organisations::add);
        return rows.of(tenant.id(), actor.person().id(), organisations, MOST);
    }

    /** One more than a page holds tells that there is another. */
    @ReadOnly
    public List<Task> queue(Tenant tenant, Actor actor, Part part) {
        return rows.queue(
                tenant.id(),
                Reach.of(actor.grants()),
                part.kind(),
                part.holding().name(),
                part.late(),
                actor.person().id(),
                LocalDate.now(clock),
                (part.page() - 1) * PAGE,
                PAGE + 1);
    }

    @ReadOnly
    public List<Counts> counts(Tenant tenant, Actor actor) {
        return rows.counts(tenant.id(), Reach.of(actor.grants()), actor.person().id(), LocalDate.now(clock));
    }

    @ReadOnly
    public Optional<Task> inQueue(Tenant tenant, Actor actor, String publicId) {
        return rows.inQueue(tenant.id(), publicId, Reach.of(actor.grants()));
    }

    /** Whether it was still free. */
    @Transactional
    public boolean take(Task task, long person) {
        return rows.hold(task.tenantId(), task.id(), null, person, LocalDateTime.now(clock)) == 1;
    }

    /** Whether it was still in the hands in which it was seen. */
    @Transactional
    public boolean handOver(Task task, long person) {
        return rows.hold(task.tenantId(), task.id(), task.holderId(), person, LocalDateTime.now(clock)) == 1;
    }

    @Transactional
    public boolean giveBack(Task task) {
        return rows.hold(task.tenantId(), task.id(), task.holderId(), null, null) == 1;
    }
}
