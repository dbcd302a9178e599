package greenbridge.demo;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.application.Answer;
import greenbridge.application.Answers;
import greenbridge.application.Application;
import greenbridge.application.Applications;
import greenbridge.application.Drafts;
import greenbridge.application.Enclosures;
import greenbridge.application.Matters;
import greenbridge.application.Opening;
import greenbridge.application.Submissions;
import greenbridge.application.Submitting;
import greenbridge.audit.Actor;
import greenbridge.audit.Line;
import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.file.Files;
import greenbridge.file.Kept;
import greenbridge.file.Stored;
import greenbridge.id.Ids;
import greenbridge.membership.Members;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.pack.Evidence;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sample calls of 山西 and 山东 that are open, with applications at several steps of their way. */
@Singleton
public class Rounds {
    private static final int OPEN_DAYS = 30;
    private static final int GRACE = 30;
    private static final String SAMPLE = "示例：";

    private final Samples samples;
    private final Programmes programmes;
    private final Calls calls;
    private final Drafts drafts;
    private final Answers answers;
    private final Applications applications;
    private final Submissions submissions;
    private final Matters matters;
    private final Members members;
    private final Units units;
    private final People people;
    private final Files files;
    private final Tasks tasks;
    private final Tenants tenants;
    private final Clock clock;

    Rounds(
            Samples samples,
            Programmes programmes,
            Calls calls,
            Drafts drafts,
            Answers answers,
            Applications applications,
            Submissions submissions,
            Matters matters,
            Members members,
            Units units,
            People people,
            Files files,
            Tasks tasks,
            Tenants tenants,
            Clock clock) {
        this.samples = samples;
        this.programmes = programmes;
        this.calls = calls;
        this.drafts = drafts;
        this.answers = answers;
        this.applications = applications;
        this.submissions = submissions;
        this.matters = matters;
        this.members = members;
        this.units = units;
        this.people = people;
        this.files = files;
        this.tasks = tasks;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** A call to come: whose programme it is of, and how far the applications to it are. */
    private record Plan(String slug, String code, List<Step> steps) {}

    private enum Step {
        BEGUN,
        HANDED_IN,
        RETURNED
    }

    private static final List<Plan> PLANS = List.of(
            new Plan("shanxi", "shanxi-technology", List.of(Step.BEGUN, Step.HANDED_IN, Step.RETURNED)),
            new Plan("shanxi", "green-factory", List.of(Step.HANDED_IN, Step.BEGUN)),
            new Plan("shandong", "solid-waste-agency", List.of(Step.HANDED_IN)));

    /** After the accounts; how many applications there are then. Nothing where there are calls already. */
    public int begin() {
        var shanxi = tenants.bySlug("shanxi").orElseThrow();
        var found = people.byEmail(Accounts.address(shanxi, Role.ORGANISATION_OWNER));
        boolean there = calls.published(shanxi).stream()
                .anyMatch(call -> call.sample() && call.titleZh().startsWith(SAMPLE));
        if (found.isEmpty() || there) {
            return 0;
        }
        int begun = 0;
        for (Plan plan : PLANS) {
            var tenant = tenants.bySlug(plan.slug()).orElseThrow();
            var programme = programme(tenant, plan.code());
            if (programme.isPresent()) {
                begun += begin(tenant, programme.get(), plan, found.get());
            }
        }
        return begun;
    }

    private Optional<Programme> programme(Tenant tenant, String code) {
        return programmes
                .byCode(tenant.id(), code)
                .or(() -> programmes.byCode(tenants.national().id(), code));
    }

    private int begin(Tenant tenant, Programme programme, Plan plan, Person by) {
        var version = programmes.released(tenant, programme);
        if (version.isEmpty()) {
            return 0;
        }
        var pack = version.get().pack();
        var today = LocalDate.now(clock);
        var call = calls.add(new Call(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                programme.tenantId(),
                programme.id(),
                version.get().tenantId(),
                version.get().id(),
                SAMPLE + programme.nameZh() + "申报",
                "Sample: " + programme.nameEn(),
                today.getYear(),
                today.minusDays(OPEN_DAYS / 3).atTime(9, 0),
                today.plusDays(OPEN_DAYS).atTime(17, 0),
                GRACE,
                null,
                null,
                null,
                Call.Detail.NONE,
                today.minusDays(OPEN_DAYS / 3).atTime(9, 0),
                null,
                true));
        var firms = firms(tenant, plan.steps().size(), by);
        for (int i = 0; i < firms.size(); i++) {
            if (drafts.open(tenant, by, call, pack, firms.get(i), null, true) instanceof Opening.Done done) {
                go(tenant, done.application(), pack, plan.steps().get(i), by);
            }
        }
        return firms.size();
    }

    /** Verified and with this person among their people: those who are it already come first. */
    private List<Unit> firms(Tenant tenant, int wanted, Person by) {
        return samples.firms().stream()
                .filter(firm -> firm.tenantId() == tenant.id() && firm.makes())
                .limit(wanted)
                .map(firm ->
                        units.known(tenant, firm.creditCode(), firm.nameZh()).getFirst())
                .map(unit -> {
                    if (!unit.verified()) {
                        units.verify(unit);
                    }
                    members.join(tenant, unit, by, Role.ORGANISATION_OWNER, Demo.BY);
                    return units.byId(tenant, unit.id()).orElseThrow();
                })
                .toList();
    }

    private void go(Tenant tenant, Application draft, Pack pack, Step step, Person by) {
        Filled.changes(pack, LocalDate.now(clock), step == Step.BEGUN)
                .forEach(some -> answers.write(draft, some, by.id(), Answer.Origin.TYPED));
        if (step == Step.BEGUN) {
            return;
        }
        for (Evidence evidence : pack.evidence()) {
            if (evidence.required()) {
                enclose(tenant, draft, evidence, by);
            }
        }
        var matter = matters.of(tenant, draft);
        var wish = new Submitting.Wish(by, false, answers.last(draft), true, null);
        var submitting = submissions.submit(
                tenant,
                matter,
                wish,
                done -> Line.of(tenant.id(), Actor.COMMAND, "application.submitted", "application", draft.publicId())
                        .noting("name", matter.unit().nameZh())
                        .noting("hash", done.hash()));
        if (submitting instanceof Submitting.Done done && step == Step.RETURNED) {
            giveBack(tenant, done.application(), matter.unit());
        }
    }

    private void giveBack(Tenant tenant, Application application, Unit unit) {
        var until = LocalDate.now(clock).plusDays(10);
        if (applications.move(application, Application.State.RETURNED, application.tier(), until)) {
            tasks.done(tenant, Applications.TASK, application.publicId());
            tasks.ask(
                    tenant,
                    new Asked(
                            Applications.RETURNED,
                            application.publicId(),
                            unit.nameZh(),
                            application.path(),
                            new To.MembersOf(unit.id()),
                            until));
        }
    }

    private void enclose(Tenant tenant, Application draft, Evidence evidence, Person by) {
        var upload = new Files.Upload("示例-" + evidence.zh() + ".png", Filled.picture());
        var kept = files.keep(
                tenant,
                by,
                upload,
                Enclosures.slot(evidence.key()),
                (Stored file) -> Line.of(tenant.id(), Actor.COMMAND, "file.kept", "file", file.publicId())
                        .noting("hash", file.hash()));
        if (kept instanceof Kept.Done done) {
            files.use(tenant, by, done.file().publicId(), Enclosures.KIND, draft.publicId(), evidence.key());
        }
    }
}
