package greenbridge.application;

import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.catalog.Field;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.pack.Evidence;
import greenbridge.pack.Pack;
import greenbridge.pack.Publicity;
import greenbridge.pack.Question;
import greenbridge.pack.Scoring;
import greenbridge.pack.Section;
import greenbridge.pack.Tier;
import greenbridge.pack.Tier.Does;
import greenbridge.pack.Tier.Level;
import greenbridge.pack.Validity;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.rule.Outcome;
import greenbridge.rule.Result;
import greenbridge.rule.Rule;
import greenbridge.rule.Test;
import greenbridge.rule.Verdict;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rounds with applications that were handed in, for tests of what comes afterwards. */
public final class Applied {
    public static final Tier CITY = new Tier("city", Level.CITY, Does.CHECK, "市级审核", "City check", 10);
    public static final Tier PROVINCE = new Tier("province", Level.PROVINCE, Does.SELECT, "省级择优", "Selection", null);
    public static final Tier MINISTRY = new Tier("ministry", Level.MINISTRY, Does.RECORD, "部级认定", "Ministry", null);

    private Applied() {}

    /**
     * A call with what it runs by.
     *
     * @param pack as it was released for the call
     */
    public record Round(Tenant tenant, Programme programme, Pack pack, Call call) {}

    /** Of a city, a province and a ministry, with one figure, one text and one rule. */
    public static Pack pack(List<Tier> tiers, Pack.Quota quota, @Nullable Scoring scoring, boolean sealed) {
        var revenue = field("revenue", "营业收入", "Revenue", Field.Type.DECIMAL, "万元");
        var about = field("about", "主营业务", "Business", Field.Type.TEXT, null);
        var rule = new Rule(
                "T-1",
                Rule.Kind.N,
                "营业收入不低于 100 万元",
                "Revenue of at least 100",
                null,
                new Test.Within("revenue", BigDecimal.valueOf(100), null, false, false, "万元"),
                null,
                List.of(),
                null);
        return new Pack(
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(new Section("basics", "基本情况", "Basics", List.of(asked(revenue), asked(about)))),
                List.of(new Evidence("audit", "审计报告", "Audit report", false)),
                List.of(),
                List.of(rule),
                tiers,
                quota,
                scoring,
                Publicity.UNSTATED,
                Validity.UNLIMITED,
                List.of(),
                null,
                false,
                sealed);
    }

    public static Round round(String portal, Pack pack, @Nullable Integer quota) {
        var tenant = tenant(portal);
        return round(tenant, programme(tenant, pack), pack, quota, now().minusDays(1));
    }

    /**
     * A further round of a programme.
     *
     * @param closes when it does, which may be still to come
     */
    public static Round round(
            Tenant tenant, Released released, Pack pack, @Nullable Integer quota, LocalDateTime closes) {
        var programme = released.programme();
        var call = new Call(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                programme.tenantId(),
                programme.id(),
                programme.tenantId(),
                released.version(),
                "测试申报通知" + Ids.random(),
                "A call for tests " + Ids.random(),
                2026,
                now().minusDays(30),
                closes,
                0,
                null,
                null,
                quota,
                Call.Detail.NONE,
                now().minusDays(31),
                null,
                true);
        return new Round(tenant, programme, pack, TestPortal.bean(Calls.class).add(call));
    }

    /**
     * A programme with a pack that counts.
     *
     * @param version number of the row of the pack
     */
    public record Released(Programme programme, long version) {}

    public static Released programme(Tenant owner, Pack pack) {
        var programmes = TestPortal.bean(Programmes.class);
        var programme = programmes.add(new Programme(
                owner.id(), Ids.next(), Ids.random(), "t-" + Ids.random(), null, "测试项目", "A programme", 900, false));
        return new Released(
                programme, programmes.load(programme, "{}", pack, null).id());
    }

    /** Handed in, and at the first step. */
    public static Application handedIn(Round round, Unit unit, long person, @Nullable String area, int revenue) {
        var application = new Application(
                round.tenant().id(),
                Ids.next(),
                Ids.random(),
                round.call().id(),
                unit.id(),
                Application.State.DRAFT,
                0,
                1,
                0,
                area,
                person,
                now(),
                now(),
                now(),
                null,
                null,
                true);
        TestPortal.bean(ApplicationRows.class).insert(application);
        submit(application, 1, person, revenue);
        TestPortal.bean(Applications.class).enter(round.tenant(), application, round.pack(), 0, unit.nameZh());
        return now(round, application);
    }

    /** Once more, after it was returned, to the step that returned it. */
    public static Application again(Round round, Application before, Unit unit, int revenue) {
        var application = now(round, before);
        int number = application.submission() + 1;
        submit(application, number, application.openedBy(), revenue);
        Tables.change(
                "UPDATE application SET submission = ? WHERE tenant_id = ? AND id = ?",
                number,
                application.tenantId(),
                application.id());
        TestPortal.bean(Applications.class)
                .enter(round.tenant(), now(round, before), round.pack(), application.tier(), unit.nameZh());
        return now(round, before);
    }

    /** As if the steps before had recommended it. */
    public static Application at(Round round, Application before, Unit unit, int tier) {
        TestPortal.bean(Applications.class)
                .enter(round.tenant(), now(round, before), round.pack(), tier, unit.nameZh());
        return now(round, before);
    }

    public static Application now(Round round, Application before) {
        return TestPortal.bean(Applications.class)
                .byId(round.tenant(), before.id())
                .orElseThrow();
    }

    private static void submit(Application application, int number, long person, int revenue) {
        var outcome = revenue >= 100 ? Outcome.PASS : Outcome.FAIL;
        var result = new Result(
                "T-1",
                outcome,
                "revenue",
                String.valueOf(revenue),
                BigDecimal.valueOf(100),
                null,
                "万元",
                BigDecimal.valueOf(revenue - 100L),
                List.of());
        TestPortal.bean(SubmissionRows.class)
                .insert(new Submission(
                        application.tenantId(),
                        application.id(),
                        number,
                        Map.of("revenue", BigDecimal.valueOf(revenue), "about", "余热回收"),
                        new Verdict(1, outcome, List.of(result)),
                        "0".repeat(63) + number,
                        person,
                        false,
                        false,
                        now()));
    }

    public static Tenant tenant(String portal) {
        return TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(TestPortal.bean(Clock.class));
    }

    private static Question asked(Field field) {
        return new Question(field, true, false, null, null, null, null);
    }

    private static Field field(String key, String zh, String en, Field.Type type, @Nullable String unit) {
        return new Field(key, zh, en, type, unit, null, null, null, false, null, null, null);
    }
}
