package greenbridge;

import greenbridge.audit.Actor;
import greenbridge.audit.Line;
import greenbridge.call.Announced;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.demo.Demo;
import greenbridge.demonstration.Demonstration;
import greenbridge.demonstration.Demonstrations;
import greenbridge.demonstration.Measures;
import greenbridge.entry.Content;
import greenbridge.entry.Draft;
import greenbridge.entry.Entry;
import greenbridge.entry.Ledger;
import greenbridge.entry.Status;
import greenbridge.file.Files;
import greenbridge.file.Kept;
import greenbridge.file.Slot;
import greenbridge.id.Ids;
import greenbridge.mail.Outbox;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.programme.Programmes;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What tests need to be there, said in a line. */
public final class Given {
    static final String CANARY_ASCII = "canary7731";
    public static final String CANARY = "金丝雀" + CANARY_ASCII;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Given() {}

    public static LocalDate today() {
        return LocalDate.now(TestPortal.bean(Clock.class));
    }

    public static int tenant(String slug) {
        return TestPortal.bean(Tenants.class).bySlug(slug).orElseThrow().id();
    }

    static Catalog catalog(String slug, String code) {
        return TestPortal.bean(Catalogs.class).own(tenant(slug), code).orElseThrow();
    }

    public static void sampleData() {
        TestPortal.bean(Demo.class).load();
    }

    /** An invitation to an organisation of this name, which stands in its subject. */
    static void mail(String slug, String organisation) {
        var tenant = TestPortal.bean(Tenants.class).bySlug(slug).orElseThrow();
        var values = Map.of(
                "inviter", "王工",
                "organisation", organisation,
                "portal", tenant.portal(Language.ZH),
                "link", TestPortal.at("/" + slug).toString(),
                "until", today().plusDays(7).toString());
        TestPortal.bean(Outbox.class).send(tenant, Language.ZH, "somebody@example.org", "invited", values);
    }

    /** Something for its officials to do, late and in time. */
    static void tasks(String slug) {
        task(slug, null, today().minusDays(2));
        task(slug, null, today().plusDays(5));
    }

    public static String task(String slug, @Nullable String area, @Nullable LocalDate dueOn) {
        var tenant = TestPortal.bean(Tenants.class).bySlug(slug).orElseThrow();
        String subject = Ids.random();
        var officials = new To.Officials(Permission.QUEUE, area);
        TestPortal.bean(Tasks.class)
                .ask(tenant, new Asked("verification", subject, "示例热能设备有限公司" + subject, "catalogs", officials, dueOn));
        return subject;
    }

    /** Public id of a file that somebody handed in. */
    public static String file(String slug, SignedIn by, String name) {
        var tenant = TestPortal.bean(Tenants.class).bySlug(slug).orElseThrow();
        var content = new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8));
        var kept = TestPortal.bean(Files.class)
                .keep(
                        tenant,
                        by.person(),
                        new Files.Upload(name, content),
                        Slot.DOCUMENT,
                        file -> Line.of(tenant.id(), Actor.SYSTEM, "file.kept", "file", file.publicId()));
        return ((Kept.Done) kept).file().publicId();
    }

    /** A key of a program that somebody has. */
    static void key(String slug, SignedIn by) {
        var form = HttpRequest.newBuilder(TestPortal.at("/" + slug + "/account/keys"));
        TestPortal.send(
                TestPortal.visitor(),
                by.with(SignedIn.posted(form, "name=nightly&scope-WORKBENCH=on&days=30"))
                        .build());
    }

    static Demonstration demonstration(int tenant, long organisation, String title) {
        var measures = new Measures(
                null, null, List.of(), null, null, null, null, null, null, null, null, null, null, List.of());
        return new Demonstration(
                tenant,
                Ids.next(),
                Ids.random(),
                title,
                null,
                tenant,
                organisation,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                measures,
                LocalDateTime.now(TestPortal.bean(Clock.class)),
                true);
    }

    static Entry entry(String slug, String code, String title) {
        return entry(slug, code, title, today().minusDays(10), today().plusYears(1));
    }

    static Entry entry(String slug, String code, String title, LocalDate from, LocalDate to) {
        var catalog = catalog(slug, code);
        var batch = TestPortal.bean(Catalogs.class).batchOrNew(catalog, "test", today().minusDays(30), true);
        var content = content(title, "为测试而列入的条目", "ES01");
        var kind = catalog.entryKind() == null ? "product" : catalog.entryKind();
        var draft = new Draft(
                catalog.tenantId(),
                catalog.id(),
                batch.id(),
                kind,
                "T-" + NUMBER.incrementAndGet(),
                null,
                null,
                true,
                1,
                content,
                Status.LISTED,
                from,
                from,
                to);
        return TestPortal.bean(Ledger.class).list(List.of(draft), "test").getFirst();
    }

    /** What an entry says of which only this is known. */
    public static Content content(String title, @Nullable String summary, String... sectors) {
        return new Content(
                title,
                null,
                summary,
                null,
                null,
                List.of(sectors),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                List.of());
    }

    /** Of which only this is known; it is not there before it is added. */
    public static Organisation organisation(
            int tenant, @Nullable String creditCode, String name, String kind, String area) {
        return new Organisation(
                tenant,
                Ids.next(),
                Ids.random(),
                creditCode,
                name,
                null,
                kind,
                area,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Map.of(),
                LocalDateTime.now(TestPortal.bean(Clock.class)),
                true);
    }

    /** Added, and as what they say they are. */
    public static List<Unit> verified(Tenant tenant, List<Organisation> organisations) {
        TestPortal.bean(Organisations.class).addAll(organisations);
        var units = TestPortal.bean(Units.class);
        return organisations.stream()
                .map(each -> {
                    units.verify(units.byId(tenant, each.id()).orElseThrow());
                    return units.byId(tenant, each.id()).orElseThrow();
                })
                .toList();
    }

    /** One thing of each kind that belongs to 甘肃 and shows only there and in the national portal. */
    static Foreign canaryOfGansu() {
        return Foreign.INSTANCE;
    }

    /** The things of 甘肃 by the routes that lead to them. */
    record Foreign(
            String entry,
            String organisation,
            String demonstration,
            String policy,
            String mail,
            SignedIn reader,
            String creditCode) {
        private static final Foreign INSTANCE = make();
        private static final String CATALOG = "C02";

        private static Foreign make() {
            int gansu = tenant("gansu");
            var code = CreditCode.synthetic("620100", 77_310).value();
            var organisation = Given.organisation(gansu, code, CANARY + "公司", "enterprise", "620100");
            TestPortal.bean(Organisations.class).addAll(List.of(organisation));
            var demonstration = Given.demonstration(gansu, organisation.id(), CANARY + "案例");
            TestPortal.bean(Demonstrations.class).addAll(List.of(demonstration));
            String policy = TestPortal.get("/gansu/policies?from=own")
                    .body()
                    .replaceAll("(?s).*?policies/([0-9a-z]{12}).*", "$1");
            Given.mail("gansu", CANARY);
            String mail = TestPortal.get("/gansu/mailbox").body().replaceAll("(?s).*?mailbox/([0-9a-z]{12}).*", "$1");
            var reader = SignedIn.as(Role.PERSON, "gansu");
            return new Foreign(
                    Given.entry("gansu", CATALOG, CANARY + "条目").publicId(),
                    organisation.publicId(),
                    demonstration.publicId(),
                    policy,
                    mail,
                    reader,
                    code);
        }

        private static String programme() {
            return TestPortal.bean(Programmes.class)
                    .byCode(tenant("gansu"), "gansu-products")
                    .orElseThrow()
                    .publicId();
        }

        /** For each variable of the route in turn, parted by slashes. */
        List<String> idsFor(String route) {
            if (Enquired.knows(route)) {
                return Enquired.of("gansu").idsFor(route);
            }
            if (Saved.knows(route)) {
                return Saved.of("gansu").idsFor(route);
            }
            if (Needed.knows(route)) {
                return Needed.of("gansu").idsFor(route);
            }
            if (Financed.knows(route)) {
                return Financed.of("gansu").idsFor(route);
            }
            if (Boxed.knows(route)) {
                return Boxed.of("gansu").idsFor(route);
            }
            if (Recommended.knows(route)) {
                return Recommended.of("gansu").idsFor();
            }
            var noticed = Noticed.filling(route, "gansu");
            if (noticed.isPresent()) {
                return List.of(noticed.get());
            }
            if (route.contains("/entries/{")) {
                return List.of(entry);
            }
            if (route.startsWith(Applied.ROUTE)) {
                return Applied.of("gansu").fillings(route);
            }
            if (Reviewed.knows(route)) {
                return Reviewed.of("gansu").idsFor(route);
            }
            if (route.contains("calls/{") || route.contains("/workbench/programmes/{")) {
                return List.of(
                        java.util.Objects.requireNonNull(Announced.of("gansu").idsFor(route)));
            }
            if (route.contains("/workbench/organisations/{")) {
                var belonging = Belonging.of("gansu");
                return List.of(route.endsWith("/statement") ? belonging.returned() : belonging.verified());
            }
            if (route.contains("/evaluations/{")) {
                return List.of(Evaluated.of("gansu").taken());
            }
            if (route.contains("/filings/{")) {
                return List.of(Evaluated.of("gansu").filed());
            }
            if (route.contains("/evaluation-summaries/{")) {
                return List.of(Evaluated.of("gansu").summary());
            }
            if (route.contains("/verifications/{") || route.contains("/statements/{")) {
                return List.of(Belonging.of("gansu").verification());
            }
            if (route.contains("/invitations/{")) {
                return List.of(Belonging.of("gansu").invitation());
            }
            if (route.contains("/organisations/{")) {
                return List.of(organisation);
            }
            if (route.contains("/cases/{")) {
                return List.of(demonstration);
            }
            if (route.contains("/policies/{")) {
                return List.of(policy);
            }
            if (route.contains("/programmes/{")) {
                return List.of(programme());
            }
            if (route.contains("/mailbox/{")) {
                return List.of(mail);
            }
            if (route.contains("/files/{")) {
                // A new one each time: what nobody uses is swept away.
                return List.of(Given.file("gansu", reader, CANARY + ".txt"));
            }
            if (route.contains("/catalogs/{") || route.contains("/imports/{")) {
                return List.of(CATALOG + "/test");
            }
            throw new IllegalArgumentException("What is a foreign thing for " + route + "? Say so here.");
        }
    }
}
