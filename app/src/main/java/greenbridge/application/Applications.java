package greenbridge.application;

import greenbridge.call.Call;
import greenbridge.pack.Pack;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verbs that every step of the way shares. */
@Singleton
public class Applications {
    /** Of officials, to look at an application; its subject is the public id of that. */
    public static final String TASK = "application-review";
    /** Of the applicant, to hand it in again; likewise. */
    public static final String RETURNED = "application-returned";

    /** Of the applicant, to mend what was returned; its subject is the public id as well. */
    public static final String MEND = "application-returned";

    private final ApplicationRows rows;
    private final SubmissionRows submissions;
    private final List<Followed> followed;
    private final Tasks tasks;
    private final Clock clock;

    Applications(ApplicationRows rows, SubmissionRows submissions, List<Followed> followed, Tasks tasks, Clock clock) {
        this.rows = rows;
        this.submissions = submissions;
        this.followed = followed;
        this.tasks = tasks;
        this.clock = clock;
    }

    @ReadOnly
    public Optional<Application> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    @ReadOnly
    public Optional<Application> byId(Tenant tenant, long id) {
        return rows.byId(tenant.id(), id);
    }

    /** Newest first. */
    @ReadOnly
    public List<Application> of(Tenant tenant, long organisation) {
        return rows.of(tenant.id(), organisation);
    }

    /** Of whom something is on its way in a call, by their ids. */
    @ReadOnly
    public List<Long> applicants(Call call) {
        return rows.applicants(call.tenantId(), call.id());
    }

    /** Newest first. */
    @ReadOnly
    public List<Submission> submissions(Application application) {
        return submissions.of(application.tenantId(), application.id());
    }

    /** What was handed in last. */
    @ReadOnly
    public Optional<Submission> latest(Application application) {
        return submissions.of(application.tenantId(), application.id(), application.submission());
    }

    /** Whether nobody of the officials reads applications to this call yet. */
    public boolean sealed(Call call, Pack pack) {
        return pack.sealed()
                && switch (call.at(LocalDateTime.now(clock))) {
                    case DRAFT, PLANNED, OPEN, GRACE -> true;
                    case CLOSED, CANCELLED -> false;
                };
    }

    /** Nothing is left to do on it, for nobody. In the transaction of the caller. */
    @Transactional
    boolean end(Tenant tenant, Application seen, Application.State to) {
        boolean first = move(seen, to, seen.tier(), null);
        if (first) {
            tasks.done(tenant, TASK, seen.publicId());
            tasks.done(tenant, RETURNED, seen.publicId());
        }
        return first;
    }

    /**
     * To a tier, whose officials are asked. In the transaction of the caller.
     *
     * @param about the name of the applicant
     * @return as {@link #move}
     */
    @Transactional
    public boolean enter(Tenant tenant, Application seen, Pack pack, int tier, String about) {
        var step = pack.tiers().get(tier);
        boolean first = move(seen, Application.State.IN_REVIEW, tier, null);
        if (first) {
            tasks.done(tenant, TASK, seen.publicId());
            tasks.done(tenant, RETURNED, seen.publicId());
            var officials =
                    new To.Officials(step.does().permission(), step.level().area(seen.area()));
            var due = step.days() == null ? null : LocalDate.now(clock).plusDays(step.days());
            tasks.ask(tenant, new Asked(TASK, seen.publicId(), about, seen.reviewPath(), officials, due));
        }
        return first;
    }

    /**
     * In the transaction of the caller.
     *
     * @return whether it was still as it was seen; if not, somebody else was first and nothing has changed
     */
    @Transactional
    public boolean move(Application seen, Application.State to, int tier, @Nullable LocalDate returnBy) {
        boolean first =
                rows.move(seen.tenantId(), seen.id(), seen.revision(), to, tier, returnBy, LocalDateTime.now(clock))
                        == 1;
        if (first) {
            followed.forEach(each -> each.moved(seen));
        }
        return first;
    }
}
