package greenbridge.evaluation;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.catalog.Catalogs;
import greenbridge.entry.Content;
import greenbridge.entry.Ledger;
import greenbridge.entry.Status;
import greenbridge.evaluation.Waste.Source;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.organisation.Unit;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Evaluations for tests, as far on as they are wanted. */
public final class Cases {
    private Cases() {}

    static Tenant tenant(String portal) {
        return TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
    }

    static Evaluations evaluations() {
        return TestPortal.bean(Evaluations.class);
    }

    static Rulebook rulebook() {
        return TestPortal.bean(Rulebooks.class).named("shandong");
    }

    static LocalDate today() {
        return LocalDate.now(TestPortal.bean(Clock.class));
    }

    static Unit verified(SignedIn owner, String portal, String kind) {
        var asked = Acting.found(owner, portal, kind, "测试评价单位" + Ids.random());
        Acting.decide(portal, asked, Decision.ACCEPTED, owner);
        return Acting.unit(portal, asked);
    }

    /** An official of a city of 山东. */
    static SignedIn cityOfficial(String city) {
        var person = SignedIn.as(Role.PERSON, "shandong");
        TestPortal.bean(Grants.class)
                .give(
                        tenant("shandong"),
                        person.person().id(),
                        Role.CITY_REVIEWER,
                        new Grants.Over(city, null, null),
                        "test");
        return person;
    }

    static Evaluation asked(String portal, Unit enterprise, Unit agency, SignedIn by) {
        var wish = new Evaluations.Wish(enterprise, agency, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), null);
        return done(evaluations().ask(tenant(portal), rulebook(), wish, by.person(), true));
    }

    public static Evaluation taken(String portal, Unit enterprise, Unit agency, SignedIn by, SignedIn agent) {
        return done(evaluations().take(tenant(portal), asked(portal, enterprise, agency, by), agent.person()));
    }

    public static Evaluation filed(String portal, Unit enterprise, Unit agency, SignedIn by, SignedIn agent) {
        return filed(
                portal, taken(portal, enterprise, agency, by, agent), filing(today(), "粉煤灰", "1000", "250.5"), agent);
    }

    static Evaluation filed(String portal, Evaluation taken, Filing filing, SignedIn agent) {
        return done(evaluations().file(tenant(portal), taken, filing, agent.person()));
    }

    /** With own and received tonnes of one kind. */
    static Filing filing(LocalDate completed, String kind, String own, String received) {
        return filing(completed, kind, own, received, "1200", "80");
    }

    static Filing filing(
            LocalDate completed, String kind, String own, String received, String output, @Nullable String relief) {
        var sections = rulebook().sections().stream()
                .collect(Collectors.toMap(Rulebook.Item::key, item -> "机密内容 " + item.key()));
        var checks = rulebook().checks().stream()
                .map(item -> new Report.Check(item.key(), "yes", null))
                .toList();
        return new Filing(
                "机密编号-" + Ids.random(),
                completed,
                new Report(sections, List.of(new Report.Product("蒸压砖", new BigDecimal("63.21"))), checks),
                List.of(
                        new Filing.Amount(Source.OWN, kind, new BigDecimal(own), null, null, null),
                        new Filing.Amount(Source.RECEIVED, kind, new BigDecimal(received), null, null, null)),
                new BigDecimal(output),
                relief == null ? null : new BigDecimal(relief));
    }

    /** Public id of what a city owed for a quarter long ago. */
    public static String summary(String portal) {
        var tenant = tenant(portal);
        String publicId = Ids.random();
        String city = (tenant.national() ? "14" : tenant.areaCode().substring(0, 2)) + "0100";
        Tables.change(
                "INSERT INTO evaluation_summary (tenant_id, id, public_id, rulebook, city, of_year, of_quarter, due_on)"
                        + " VALUES (?, ?, ?, 'shandong', ?, 2020, 1, '2020-04-15')",
                tenant.id(),
                Ids.next(),
                publicId,
                city);
        return publicId;
    }

    /** On the list of the province, in force since a month. */
    static void list(Unit agency) {
        var catalog = TestPortal.bean(Catalogs.class)
                .own(agency.tenantId(), rulebook().catalog())
                .orElseThrow();
        var batch = TestPortal.bean(Catalogs.class).batchOrNew(catalog, "evaluations", today().minusDays(30), true);
        var content = new Content(
                agency.nameZh(),
                "An agency listed for tests",
                "为测试而列入的机构",
                null,
                null,
                List.of("SV09"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                List.of());
        var from = today().minusDays(30);
        var draft = new greenbridge.entry.Draft(
                agency.tenantId(),
                catalog.id(),
                batch.id(),
                "agency",
                Ids.random(),
                agency.tenantId(),
                agency.id(),
                true,
                1,
                content,
                Status.LISTED,
                from,
                from,
                null);
        TestPortal.bean(Ledger.class).list(List.of(draft), "test");
    }

    static HttpResponse<String> get(@Nullable SignedIn person, String path) {
        var request = HttpRequest.newBuilder(TestPortal.at("/" + path));
        return TestPortal.send(TestPortal.visitor(), (person == null ? request : person.with(request)).build());
    }

    /** Public id of the newest one of an enterprise. */
    static String latest(Unit enterprise) {
        return evaluations()
                .of(tenant("shandong"), List.of(enterprise.id()), Long.MAX_VALUE)
                .getFirst()
                .publicId();
    }

    static Evaluation done(Step step) {
        return ((Step.Done) step).evaluation();
    }

    static Evaluation now(String portal, Evaluation seen) {
        return evaluations().find(tenant(portal), seen.publicId()).orElseThrow();
    }
}
