package greenbridge.bench;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.application.Answer;
import greenbridge.application.Answers;
import greenbridge.application.Application;
import greenbridge.application.Drafts;
import greenbridge.application.Enclosures;
import greenbridge.application.Matters;
import greenbridge.application.Opening;
import greenbridge.application.Submissions;
import greenbridge.application.Submitting;
import greenbridge.application.Writing;
import greenbridge.audit.Actor;
import greenbridge.audit.Line;
import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.demo.Answered;
import greenbridge.file.Files;
import greenbridge.file.Kept;
import greenbridge.id.Ids;
import greenbridge.membership.Members;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Unit;
import greenbridge.pack.Evidence;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A call of 山西 to the 小巨人 round of 2018 with as many applications as a bad day has: each of a verified organisation of its own with
 * somebody who acts for it, every question answered, every document that has to be there, handed in by the verbs that people use.
 *
 * @param people each acts for a number of the organisations that follow each other
 */
record Crowd(
        Tenant tenant,
        Programme programme,
        Pack pack,
        Call call,
        List<Unit> units,
        List<SignedIn> people,
        List<Application> applications) {
    static final String PORTAL = "shanxi";
    private static final List<String> CITIES = List.of("140100", "140200", "140300", "140400", "140500");
    private static final int SERIAL = 60_000;
    private static final int OF_ONE = 40;

    /** Nothing is handed in yet. */
    static Crowd of(int wanted) {
        var tenants = TestPortal.bean(Tenants.class);
        var tenant = tenants.bySlug(PORTAL).orElseThrow();
        var programmes = TestPortal.bean(Programmes.class);
        var programme =
                programmes.byCode(tenants.national().id(), "little-giant-2018").orElseThrow();
        var version = programmes.released(tenant, programme).orElseThrow();
        var units = units(tenant, wanted);
        var people = IntStream.range(0, Math.ceilDiv(wanted, OF_ONE))
                .mapToObj(i -> SignedIn.as(Role.PERSON, PORTAL))
                .toList();
        for (int i = 0; i < wanted; i++) {
            var owner = people.get(i / OF_ONE).person();
            TestPortal.bean(Members.class).join(tenant, units.get(i), owner, Role.ORGANISATION_OWNER, "bench");
        }
        var call = TestPortal.bean(Calls.class).add(call(tenant, programme, version));
        return new Crowd(tenant, programme, version.pack(), call, units, people, new ArrayList<>());
    }

    /** All of them, and how many a second. */
    double handIn() {
        var files = people.stream().map(this::documents).toList();
        var changes = Answered.all(pack, LocalDate.now(TestPortal.bean(Clock.class)));
        long begun = System.nanoTime();
        applications.addAll(Load.inParallel(
                units.size(), i -> handedIn(i, people.get(i / OF_ONE), files.get(i / OF_ONE), changed(changes, i))));
        return units.size() / ((System.nanoTime() - begun) / 1e9);
    }

    private Application handedIn(int number, SignedIn by, Map<String, String> files, List<Writing.Change> changes) {
        var person = by.person();
        var opening = TestPortal.bean(Drafts.class).open(tenant, person, call, pack, units.get(number), null, true);
        var draft = ((Opening.Done) opening).application();
        TestPortal.bean(Answers.class).write(draft, changes, person.id(), Answer.Origin.TYPED);
        files.forEach((slot, file) ->
                TestPortal.bean(Files.class).use(tenant, person, file, Enclosures.KIND, draft.publicId(), slot));
        var wish = new Submitting.Wish(
                person, false, TestPortal.bean(Answers.class).last(draft), true, null);
        var submitting = TestPortal.bean(Submissions.class)
                .submit(
                        tenant,
                        TestPortal.bean(Matters.class).of(tenant, draft),
                        wish,
                        done -> Line.of(
                                tenant.id(), Actor.SYSTEM, "application.submitted", "application", draft.publicId()));
        return ((Submitting.Done) submitting).application();
    }

    /** No two say the same, and every fourth is too young for the rules. */
    private static List<Writing.Change> changed(List<Writing.Change> all, int number) {
        return all.stream()
                .map(change -> {
                    if (change.field().equals("founded_on") && number % 4 == 0) {
                        return new Writing.Change(change.field(), "2018-01-01", 0);
                    }
                    return change.field().startsWith("revenue") && change.value() instanceof BigDecimal value
                            ? new Writing.Change(change.field(), value.add(BigDecimal.valueOf(number)), 0)
                            : change;
                })
                .toList();
    }

    /** By the place in the form: a file has one place in one application. */
    private Map<String, String> documents(SignedIn by) {
        return pack.evidence().stream()
                .filter(Evidence::required)
                .collect(Collectors.toMap(Evidence::key, slot -> document(by)));
    }

    private String document(SignedIn by) {
        var kept = TestPortal.bean(Files.class)
                .keep(
                        tenant,
                        by.person(),
                        new Files.Upload("示例.png", Answered.document()),
                        Enclosures.slot("audit"),
                        file -> Line.of(tenant.id(), Actor.SYSTEM, "file.kept", "file", file.publicId()));
        return ((Kept.Done) kept).file().publicId();
    }

    private static List<Unit> units(Tenant tenant, int wanted) {
        var organisations = IntStream.range(0, wanted)
                .mapToObj(i -> organisation(tenant, i))
                .toList();
        return Given.verified(tenant, organisations);
    }

    private static Organisation organisation(Tenant tenant, int number) {
        String city = CITIES.get(number % CITIES.size());
        String code = CreditCode.synthetic(city, SERIAL + number).value();
        return Given.organisation(tenant.id(), code, "示例申报企业" + number, "enterprise", city);
    }

    private static Call call(Tenant tenant, Programme programme, PackVersion version) {
        var now = LocalDateTime.now(TestPortal.bean(Clock.class));
        return new Call(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                programme.tenantId(),
                programme.id(),
                version.tenantId(),
                version.id(),
                "示例：两千件申报",
                "Sample: two thousand applications",
                2018,
                now.minusDays(1),
                now.plusDays(1),
                0,
                null,
                null,
                null,
                Call.Detail.NONE,
                now.minusDays(1),
                null,
                true);
    }
}
