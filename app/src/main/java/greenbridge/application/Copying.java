package greenbridge.application;

import greenbridge.call.Calls;
import greenbridge.pack.Section;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes over what the organisation said last time. Nobody has to believe it: each section is confirmed before it is handed in. */
@Singleton
class Copying {
    private final Applications applications;
    private final Calls calls;
    private final Answers answers;
    private final CopiedRows rows;
    private final Clock clock;

    Copying(Applications applications, Calls calls, Answers answers, CopiedRows rows, Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.answers = answers;
        this.rows = rows;
        this.clock = clock;
    }

    /** What the organisation handed in last for the same programme. */
    @ReadOnly
    public Optional<Application> last(Tenant tenant, Matter matter) {
        var call = matter.call();
        return applications.of(tenant, matter.unit().id()).stream()
                .filter(each -> each.submission() > 0
                        && each.id() != matter.application().id())
                .filter(each -> calls.byId(tenant, each.callId())
                        .filter(other -> other.programmeTenantId() == call.programmeTenantId()
                                && other.programmeId() == call.programmeId())
                        .isPresent())
                .findFirst();
    }

    @ReadOnly
    public List<Copied> sections(Application application) {
        return rows.of(application.tenantId(), application.id());
    }

    /**
     * Only where nothing was answered yet, and never what has to be said anew each time. Figures of “last year” are those of another
     * year in another round, so they come from the ledger or not at all. How many answers came.
     */
    @Transactional
    int copy(Tenant tenant, Matter matter, Application from, long person) {
        var application = matter.application();
        int roundYear = calls.byId(tenant, from.callId()).orElseThrow().roundYear();
        boolean sameYear = roundYear == matter.call().roundYear();
        var there = answers.of(application, matter.pack());
        var before = applications
                .latest(from)
                .map(submission -> Content.fitting(matter.pack(), submission.answers()))
                .orElseThrow();
        var changes = new ArrayList<Writing.Change>();
        var sections = new ArrayList<Copied>();
        for (Section section : matter.pack().form()) {
            int some = changes.size();
            section.questions().stream()
                    .filter(question -> !question.fresh() && !question.computed())
                    .filter(question -> sameYear || question.yearsBack() == null)
                    .filter(question -> before.containsKey(question.key())
                            && !there.values().containsKey(question.key()))
                    .forEach(question ->
                            changes.add(new Writing.Change(question.key(), before.get(question.key()), there.last())));
            if (changes.size() > some) {
                sections.add(new Copied(
                        application.tenantId(), application.id(), section.key(), from.publicId(), null, null));
            }
        }
        return switch (answers.write(application, changes, person, Answer.Origin.COPIED)) {
            case Writing.Done done -> {
                if (!sections.isEmpty()) {
                    rows.put(sections);
                }
                yield done.written().size();
            }
            case Writing.Closed closed -> 0;
        };
    }

    @Transactional
    boolean confirm(Application application, String section, long person) {
        return application.state().writable()
                && rows.confirm(application.tenantId(), application.id(), section, person, LocalDateTime.now(clock))
                        == 1;
    }
}
