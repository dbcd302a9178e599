package greenbridge.call;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.catalog.Field;
import greenbridge.id.Ids;
import greenbridge.pack.Evidence;
import greenbridge.pack.Listing;
import greenbridge.pack.Pack;
import greenbridge.pack.Packs;
import greenbridge.pack.Publicity;
import greenbridge.pack.Question;
import greenbridge.pack.Section;
import greenbridge.pack.Tier;
import greenbridge.pack.Validity;
import greenbridge.pack.Words;
import greenbridge.permission.Role;
import greenbridge.programme.Drafts;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.rule.Rule;
import greenbridge.rule.Test;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A programme of one portal with all that leads to applications, so that every page of it can be opened.
 *
 * @param draft its version that is being drafted
 * @param call public id of one that is open
 * @param prepared public id of one that waits to be published
 * @param file a document of the open one
 */
public record Announced(Programme programme, int draft, String call, String prepared, String file) {
    private static final Map<String, Announced> KNOWN = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static Announced of(String portal) {
        return KNOWN.computeIfAbsent(portal, Announced::make);
    }

    public static Tenant tenant(String portal) {
        return TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
    }

    public static LocalDateTime now() {
        return LocalDateTime.now(TestPortal.bean(Clock.class));
    }

    /** Two questions, a rule that asks for three years, one step. */
    public static Pack pack(Pack.Quota quota) {
        var questions = List.of(
                new Question(
                        field("product", "产品名称", "Product", Field.Type.TEXT, null),
                        true,
                        false,
                        null,
                        null,
                        null,
                        null),
                new Question(
                        field("years", "成立年限", "Years", Field.Type.INTEGER, "年"), true, false, null, null, null, null));
        var rule = new Rule(
                "T-R1",
                Rule.Kind.N,
                "成立满三年",
                "Three years",
                "测试条款",
                new Test.Within("years", BigDecimal.valueOf(3), null, false, false, "年"),
                null,
                List.of(),
                null);
        var tier = new Tier("province", Tier.Level.PROVINCE, Tier.Does.SELECT, "省级审核", "Province", null);
        return new Pack(
                List.of(new Pack.Basis("测试文件", null, null, null)),
                null,
                new Words("测试事项的介绍", "A programme for tests"),
                new Words("成立满三年的企业", "Companies of three years"),
                null,
                null,
                List.of(new Section("basic", "基本信息", "Basic data", questions)),
                List.of(new Evidence("licence", "营业执照", "Licence", true)),
                List.of(),
                List.of(rule),
                List.of(tier),
                quota,
                null,
                Publicity.UNSTATED,
                Validity.UNLIMITED,
                List.of(),
                new Listing("product", null, null, Map.of("years", "years")),
                false,
                false);
    }

    private static Field field(String key, String zh, String en, Field.Type type, @Nullable String unit) {
        return new Field(key, zh, en, type, unit, null, null, null, false, null, null, null);
    }

    /** One of its own with released rules. */
    public static Programme programme(String portal, String name, Pack pack) {
        int number = NUMBER.incrementAndGet();
        var programme = TestPortal.bean(Programmes.class)
                .add(new Programme(
                        tenant(portal).id(),
                        Ids.next(),
                        Ids.random(),
                        "T-" + portal.toUpperCase(java.util.Locale.ROOT) + "-" + number,
                        null,
                        name,
                        "Programme for tests " + number,
                        900 + number,
                        false));
        TestPortal.bean(Programmes.class).load(programme, Packs.write(pack), pack, null);
        return programme;
    }

    /** What counts for a portal at this moment. */
    public static PackVersion released(String portal, Programme programme) {
        return TestPortal.bean(Programmes.class)
                .released(tenant(portal), programme)
                .orElseThrow();
    }

    /**
     * A call that is open for a month.
     *
     * @param published null for one that is still prepared
     */
    public static Call call(
            String portal, Programme programme, String name, int year, @Nullable LocalDateTime published) {
        var version = released(portal, programme);
        var detail = new Call.Detail(
                null,
                "测试单位",
                null,
                new Words("请按时申报。", "Please apply in time."),
                null,
                List.of(new Call.Milestone(now().plusDays(40), "寄送纸质材料", "Send it on paper")));
        return new Call(
                tenant(portal).id(),
                Ids.next(),
                Ids.random(),
                programme.tenantId(),
                programme.id(),
                version.tenantId(),
                version.id(),
                name,
                "Call for tests",
                year,
                now().minusDays(1),
                now().plusDays(30),
                30,
                now().plusDays(10),
                now().plusDays(15),
                null,
                detail,
                published,
                null,
                true);
    }

    private static Announced make(String portal) {
        var tenant = tenant(portal);
        String name = portal.equals("gansu") ? Given.CANARY : "测试";
        var programme =
                programme(portal, name + "事项", pack(portal.equals("national") ? Pack.Quota.PROVINCE : Pack.Quota.NONE));
        var editor = SignedIn.as(Role.EDITOR, portal);
        var draft = TestPortal.bean(Drafts.class)
                .begin(tenant, programme, pack(Pack.Quota.NONE), editor.person())
                .orElseThrow();
        int year = Given.today().getYear();
        var open = TestPortal.bean(Calls.class).add(call(portal, programme, name + "申报通知", year, now().minusDays(2)));
        String file = Given.file(portal, editor, name + "通知.txt");
        TestPortal.bean(greenbridge.file.Files.class)
                .use(tenant, editor.person(), file, Attachments.CALL, open.publicId(), Attachments.Type.NOTICE.name());
        var asking = TestPortal.bean(Asking.class);
        var answered =
                asking.ask(tenant, open, editor.person(), name + "可以补交吗？").orElseThrow();
        asking.answer(tenant, open, answered, editor.person(), name + "能否补交？", "截止前可以。");
        asking.ask(tenant, open, editor.person(), name + "到哪里寄？");
        var prepared = TestPortal.bean(Preparing.class)
                .draft(call(portal, programme, name + "通知草稿", year, null), editor.person());
        TestPortal.bean(Preparing.class).propose(tenant, prepared);
        return new Announced(programme, draft.version(), open.publicId(), prepared.publicId(), file);
    }

    /** For each variable of a route in turn, parted by slashes; nothing for other routes. */
    public @Nullable String idsFor(String route) {
        if (route.contains("/workbench/programmes/{")) {
            return programme.publicId() + "/" + draft + "/questions/years";
        }
        if (route.endsWith("/workbench/calls/{id}/questions")) {
            return call;
        }
        if (route.contains("/workbench/calls/{")) {
            return prepared;
        }
        return route.contains("/calls/{") ? call + "/" + file : null;
    }
}
