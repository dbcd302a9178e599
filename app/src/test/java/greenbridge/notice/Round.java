package greenbridge.notice;

import static greenbridge.pack.Tier.Does.CHECK;
import static greenbridge.pack.Tier.Does.SELECT;

import greenbridge.Given;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Field;
import greenbridge.catalog.Schema;
import greenbridge.id.Ids;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.pack.Listing;
import greenbridge.pack.Pack;
import greenbridge.pack.Publicity;
import greenbridge.pack.Question;
import greenbridge.pack.Section;
import greenbridge.pack.Tier;
import greenbridge.pack.Validity;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.review.Sheet;
import greenbridge.review.Sheets;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A programme with its catalog and a call, as far as the selection: a city checks, the province selects. */
public record Round(Tenant tenant, Catalog catalog, Programme programme, Pack pack, Call call, long person) {
    public static final String ART10 = "ART10";
    public static final String ART21 = "ART21_1";

    /** With five working days as in 山东, valid for three years. */
    public static Round in(String portal, long person) {
        return in(portal, person, new Publicity(5, false), List.of(tier("city", CHECK), tier("province", SELECT)));
    }

    public static Round in(String portal, long person, Publicity publicity, List<Tier> tiers) {
        var tenant = TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
        String code = "T" + Ids.random().substring(0, 7).toUpperCase(java.util.Locale.ROOT);
        var efficiency = field("efficiency", "热效率", "Efficiency", Field.Type.DECIMAL, "%");
        var catalog = new Catalog(
                tenant.id(),
                Ids.next(),
                code,
                Catalog.Form.CATALOG,
                "product",
                Catalog.Level.PROVINCE,
                "测试名录" + code,
                "Test catalog " + code,
                900,
                new Catalog.Detail(null, null, null, null, null, null, null, null, null, null, null));
        TestPortal.bean(Catalogs.class)
                .add(List.of(catalog), List.of(new Schema(tenant.id(), catalog.id(), 1, List.of(efficiency))));
        var programme = TestPortal.bean(Programmes.class)
                .add(new Programme(
                        tenant.id(),
                        Ids.next(),
                        Ids.random(),
                        code.toLowerCase(java.util.Locale.ROOT),
                        catalog.id(),
                        "测试项目" + code,
                        "Test programme " + code,
                        900,
                        false));
        var pack = pack(publicity, tiers);
        var version = TestPortal.bean(Programmes.class).load(programme, "{}", pack, "test");
        var now = LocalDateTime.now(TestPortal.bean(Clock.class));
        var call = TestPortal.bean(Calls.class)
                .add(new Call(
                        tenant.id(),
                        Ids.next(),
                        Ids.random(),
                        tenant.id(),
                        programme.id(),
                        version.tenantId(),
                        version.id(),
                        "测试申报" + code,
                        "Test call " + code,
                        now.getYear(),
                        now.minusDays(40),
                        now.minusDays(10),
                        0,
                        null,
                        null,
                        null,
                        Call.Detail.NONE,
                        now.minusDays(41),
                        null,
                        true));
        return new Round(tenant, catalog, programme, pack, call, person);
    }

    public static Tier tier(String code, Tier.Does does) {
        return new Tier(
                code, does == CHECK ? Tier.Level.CITY : Tier.Level.PROVINCE, does, "环节" + code, "Step " + code, null);
    }

    private static Pack pack(Publicity publicity, List<Tier> tiers) {
        var title = question(field("title", "产品名称", "Product", Field.Type.TEXT, null));
        var heat = question(field("heat", "热效率", "Efficiency", Field.Type.DECIMAL, "%"));
        var secret = question(field("secret", "工艺细节", "Process", Field.Type.TEXT, null));
        return new Pack(
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(new Section("all", "全部", "All", List.of(title, heat, secret))),
                List.of(),
                List.of(),
                List.of(),
                tiers,
                Pack.Quota.NONE,
                null,
                publicity,
                new Validity(3, null, null),
                List.of(
                        new Pack.Ground(ART10, "第十条：未通过年度审核", "Art. 10: failed the yearly review", null, null),
                        new Pack.Ground(ART21, "第二十一条（一）：申报材料弄虚作假", "Art. 21 (1): false material", null, 3)),
                new Listing("title", null, null, Map.of("efficiency", "heat")),
                true,
                false);
    }

    private static Question question(Field field) {
        return new Question(field, false, false, null, null, null, null);
    }

    private static Field field(String key, String zh, String en, Field.Type type, @Nullable String unit) {
        return new Field(key, zh, en, type, unit, null, null, null, key.equals("efficiency"), null, null, null);
    }

    /** Organisations of this name with a number behind it, in no hurry to have members. */
    public List<Organisation> organisations(String name, int many) {
        var all = new ArrayList<Organisation>();
        for (int i = 1; i <= many; i++) {
            String city = tenant.areaCode().substring(0, 2) + "0100";
            all.add(Given.organisation(tenant.id(), null, name + i, "enterprise", city));
        }
        TestPortal.bean(Organisations.class).addAll(all);
        return all;
    }

    /** An application in this state; what is secret in it is no business of the public. */
    public long application(long organisation, String title, String state, int tier, @Nullable String renews) {
        long id = Ids.next();
        var now = LocalDateTime.now(TestPortal.bean(Clock.class)).minusDays(20);
        Tables.change(
                "INSERT INTO application (tenant_id, id, public_id, call_id, organisation_id, state, tier, submission, revision, area,"
                        + " opened_by, opened_at, submitted_at, changed_at, return_by, renews, sample)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 1, 3, ?, ?, ?, ?, ?, NULL, NULL, TRUE)",
                tenant.id(),
                id,
                Ids.random(),
                call.id(),
                organisation,
                state,
                tier,
                tenant.areaCode().substring(0, 2) + "0100",
                person,
                now,
                now,
                now);
        if (renews != null) {
            Tables.change("UPDATE application SET renews = ? WHERE tenant_id = ? AND id = ?", renews, tenant.id(), id);
        }
        Tables.change(
                "INSERT INTO submission (tenant_id, application_id, number, answers, verdict, hash, submitted_by, helped, late,"
                        + " submitted_at) VALUES (?, ?, 1, ?, ?, ?, ?, FALSE, FALSE, ?)",
                tenant.id(),
                id,
                "{\"title\":\"" + title + "\",\"heat\":" + new BigDecimal("95.5") + ",\"secret\":\"不公开的工艺\"}",
                "{\"engine\":1,\"outcome\":\"PASS\",\"results\":[]}",
                "0".repeat(64),
                person,
                now);
        return id;
    }

    /** Approved, with these applications in their order. */
    public Sheet sheet(List<Long> applications) {
        long id = Ids.next();
        String publicId = Ids.random();
        var now = LocalDateTime.now(TestPortal.bean(Clock.class)).minusDays(1);
        Tables.change(
                "INSERT INTO sheet (tenant_id, id, public_id, call_id, title_zh, title_en, state, note, quota_waiver, drafted_by,"
                        + " drafted_at, approved_by, approved_at) VALUES (?, ?, ?, ?, ?, ?, 'APPROVED', NULL, NULL, ?, ?, ?, ?)",
                tenant.id(),
                id,
                publicId,
                call.id(),
                "测试推荐表",
                "Test sheet",
                person,
                now,
                person,
                now);
        for (int i = 0; i < applications.size(); i++) {
            Tables.change(
                    "INSERT INTO sheet_line (tenant_id, sheet_id, application_id, place, submission, revision)"
                            + " VALUES (?, ?, ?, ?, 1, 2)",
                    tenant.id(),
                    id,
                    applications.get(i),
                    i + 1);
        }
        return TestPortal.bean(Sheets.class).find(tenant, publicId).orElseThrow();
    }

    /** A notice of these, from a day on. */
    public Notice notice(List<Long> applications, LocalDate first) {
        var opened = TestPortal.bean(Notices.class)
                .open(
                        tenant,
                        call,
                        sheet(applications),
                        new Opening(
                                "测试公示" + call.publicId(),
                                "Test notice " + call.publicId(),
                                null,
                                null,
                                first,
                                5,
                                false,
                                null,
                                3,
                                10),
                        person);
        return ((Opened.Done) opened).notice();
    }

    /** As the worker does on this day, with every notice that is over; how many there were. */
    public static int close(LocalDate day) {
        return TestPortal.bean(Closing.class).round(day);
    }

    public String state(long application) {
        return Tables.read(
                        "SELECT CONCAT(state, ' ', tier) FROM application WHERE tenant_id = ? AND id = ?",
                        tenant.id(),
                        application)
                .getFirst();
    }
}
