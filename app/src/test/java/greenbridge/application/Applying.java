package greenbridge.application;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.audit.Actor;
import greenbridge.audit.Line;
import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.catalog.Field;
import greenbridge.file.Files;
import greenbridge.file.Kept;
import greenbridge.file.Papers;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.pack.Evidence;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import greenbridge.pack.Section;
import greenbridge.pack.Tier;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.rule.Rule;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A programme with a form of every kind of question, its calls, and applications to them. */
public final class Applying {
    private Applying() {}

    public static Tenant tenant(String portal) {
        return TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
    }

    public static LocalDateTime now() {
        return LocalDateTime.now(TestPortal.bean(Clock.class));
    }

    public static Pack pack(boolean several, boolean sealed) {
        return new Pack(
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new Section(
                                "basic",
                                "基本情况",
                                "Basics",
                                List.of(
                                        question(
                                                field("product", "主导产品", "Main product", Field.Type.TEXT, null, 100),
                                                true),
                                        question(
                                                field("story", "产品说明", "Description", Field.Type.TEXT, null, null),
                                                false),
                                        figure(
                                                field("staff", "职工人数", "Staff", Field.Type.INTEGER, "人", null),
                                                "t_staff"),
                                        figure(
                                                field("revenue", "营业收入", "Revenue", Field.Type.DECIMAL, "万元", null),
                                                "revenue"),
                                        question(field("cost", "成本", "Cost", Field.Type.DECIMAL, "万元", null), false),
                                        total(),
                                        question(choice(), false),
                                        question(
                                                field("own", "有自主品牌", "Own brand", Field.Type.BOOLEAN, null, null),
                                                false),
                                        question(
                                                field("founded", "成立日期", "Founded", Field.Type.DATE, null, null),
                                                false),
                                        question(field("load", "负荷范围", "Load", Field.Type.RANGE, "%", 100), false))),
                        new Section("more", "设备与承诺", "Equipment and pledge", List.of(table(), fresh()))),
                List.of(
                        new Evidence("audit", "审计报告", "Audit report", true),
                        new Evidence("photo", "照片", "Photos", false)),
                List.of(),
                List.of(
                        rule(
                                "T-1",
                                Rule.Kind.N,
                                "职工人数不少于 10",
                                "At least 10 staff",
                                new greenbridge.rule.Test.Within("staff", BigDecimal.TEN, null, false, false, "人")),
                        rule(
                                "T-X",
                                Rule.Kind.X,
                                "承诺材料真实",
                                "Pledges that all is true",
                                new greenbridge.rule.Test.Flag("pledge", true))),
                List.of(
                        new Tier("city", Tier.Level.CITY, Tier.Does.CHECK, "市级审核", "City check", 10),
                        new Tier("province", Tier.Level.PROVINCE, Tier.Does.SELECT, "省级遴选", "Province", null)),
                Pack.Quota.NONE,
                null,
                greenbridge.pack.Publicity.UNSTATED,
                greenbridge.pack.Validity.UNLIMITED,
                List.of(),
                null,
                several,
                sealed);
    }

    public static Programme programme(String portal) {
        var tenant = tenant(portal);
        String code = "t-" + Ids.random();
        return TestPortal.bean(Programmes.class)
                .add(new Programme(
                        tenant.id(), Ids.next(), Ids.random(), code, null, "测试项目", "Programme for tests", 900, false));
    }

    /** Open since an hour. */
    public static Call call(String portal, Pack pack, @Nullable LocalDateTime closesAt) {
        return call(portal, programme(portal), pack, now().minusHours(1), closesAt);
    }

    public static Call call(
            String portal, Programme programme, Pack pack, LocalDateTime opensAt, @Nullable LocalDateTime closesAt) {
        var tenant = tenant(portal);
        var programmes = TestPortal.bean(Programmes.class);
        var version =
                programmes.released(tenant, programme).orElseGet(() -> programmes.load(programme, "{}", pack, null));
        return TestPortal.bean(Calls.class)
                .add(new Call(
                        tenant.id(),
                        Ids.next(),
                        Ids.random(),
                        programme.tenantId(),
                        programme.id(),
                        version.tenantId(),
                        version.id(),
                        "测试申报通知",
                        "Call for tests",
                        2026,
                        opensAt,
                        closesAt,
                        30,
                        null,
                        null,
                        null,
                        Call.Detail.NONE,
                        opensAt,
                        null,
                        true));
    }

    /** A draft; nothing is in it but what the figures say. */
    public static Application draft(SignedIn by, Call call, Pack pack, Unit unit) {
        var opening = TestPortal.bean(Drafts.class).open(tenant(of(call)), by.person(), call, pack, unit, null, true);
        return ((Opening.Done) opening).application();
    }

    /** Everything that is needed to hand it in. */
    public static Application filled(SignedIn by, Call call, Pack pack, Unit unit) {
        var application = draft(by, call, pack, unit);
        answer(
                by,
                application,
                Map.of(
                        "product",
                        "示例换热器",
                        "staff",
                        new BigDecimal(50),
                        "revenue",
                        new BigDecimal("12000.5"),
                        "cost",
                        new BigDecimal(9000),
                        "pledge",
                        true));
        evidence(by, application, "audit");
        return application;
    }

    public static void answer(SignedIn by, Application application, Map<String, Object> values) {
        var changes = values.entrySet().stream()
                .map(each -> new Writing.Change(each.getKey(), each.getValue(), 1_000_000))
                .toList();
        TestPortal.bean(Answers.class).write(application, changes, by.person().id(), Answer.Origin.TYPED);
    }

    public static void evidence(SignedIn by, Application application, String slot) {
        var tenant = TestPortal.bean(Tenants.class).byId(application.tenantId()).orElseThrow();
        var files = TestPortal.bean(Files.class);
        var upload = new Files.Upload("审计报告.pdf", new ByteArrayInputStream(Papers.pdf(1)));
        var kept = files.keep(
                tenant,
                by.person(),
                upload,
                Enclosures.slot(slot),
                file -> Line.of(tenant.id(), Actor.SYSTEM, "file.kept", "file", file.publicId()));
        files.use(
                tenant,
                by.person(),
                ((Kept.Done) kept).file().publicId(),
                Enclosures.KIND,
                application.publicId(),
                slot);
    }

    /** Handed in, whatever the rules say. */
    public static Application submitted(SignedIn by, Application application) {
        var tenant = TestPortal.bean(Tenants.class).byId(application.tenantId()).orElseThrow();
        var matter = TestPortal.bean(Matters.class).of(tenant, application);
        int seen = TestPortal.bean(Answers.class).of(application, matter.pack()).last();
        var submitting = TestPortal.bean(Submissions.class)
                .submit(
                        tenant,
                        matter,
                        new Submitting.Wish(by.person(), false, seen, true, null),
                        done -> Line.of(
                                tenant.id(),
                                Actor.SYSTEM,
                                "application.submitted",
                                "application",
                                application.publicId()));
        return ((Submitting.Done) submitting).application();
    }

    /** As officials do who want something changed. */
    public static Application returned(Application application, int days) {
        var applications = TestPortal.bean(Applications.class);
        applications.move(
                application,
                Application.State.RETURNED,
                application.tier(),
                now().toLocalDate().plusDays(days));
        return again(application);
    }

    /** As it is now. */
    public static Application again(Application application) {
        var tenant = TestPortal.bean(Tenants.class).byId(application.tenantId()).orElseThrow();
        return TestPortal.bean(Applications.class)
                .byId(tenant, application.id())
                .orElseThrow();
    }

    static void closeAt(Call call, LocalDateTime at) {
        Tables.change(
                "UPDATE call_round SET closes_at = ? WHERE tenant_id = ? AND id = ?", at, call.tenantId(), call.id());
    }

    private static String of(Call call) {
        return TestPortal.bean(Tenants.class)
                .byId(call.tenantId())
                .orElseThrow()
                .slug();
    }

    private static Field field(
            String key, String zh, String en, Field.Type type, @Nullable String unit, @Nullable Integer max) {
        boolean number = type == Field.Type.INTEGER || type == Field.Type.DECIMAL;
        return new Field(
                key,
                zh,
                en,
                type,
                unit,
                number ? BigDecimal.ZERO : null,
                max == null ? null : BigDecimal.valueOf(max),
                null,
                false,
                null,
                null,
                null);
    }

    private static Field choice() {
        var choices = List.of(new Field.Choice("a", "自制", "Own make"), new Field.Choice("b", "外购", "Bought"));
        return new Field(
                "source",
                "核心部件来源",
                "Source of core parts",
                Field.Type.CHOICE,
                null,
                null,
                null,
                choices,
                false,
                null,
                "按主要部件填",
                "By the main part");
    }

    private static Question question(Field field, boolean required) {
        return new Question(field, required, false, null, null, null, null);
    }

    private static Question figure(Field field, String fact) {
        return new Question(field, true, false, fact, 1, null, null);
    }

    private static Question total() {
        return new Question(
                field("profit", "毛利", "Margin", Field.Type.DECIMAL, "万元", null),
                false,
                false,
                null,
                null,
                null,
                "revenue - cost");
    }

    private static Question table() {
        return new Question(
                field("machines", "主要设备", "Main machines", Field.Type.TEXT, null, null),
                false,
                false,
                null,
                null,
                List.of(
                        field("name", "名称", "Name", Field.Type.TEXT, null, 100),
                        field("count", "数量", "Count", Field.Type.INTEGER, "台", null)),
                null);
    }

    private static Question fresh() {
        return new Question(
                field("pledge", "承诺材料真实", "All of it is true", Field.Type.BOOLEAN, null, null),
                true,
                true,
                null,
                null,
                null,
                null);
    }

    private static Rule rule(String id, Rule.Kind kind, String zh, String en, greenbridge.rule.Test test) {
        return new Rule(id, kind, zh, en, null, test, null, List.of("audit"), null);
    }
}
