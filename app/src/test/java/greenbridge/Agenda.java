package greenbridge;

import greenbridge.application.Applied;
import greenbridge.application.Applying;
import greenbridge.call.Call;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.notice.Round;
import greenbridge.organisation.Unit;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What people of 山西 have to hand in, to decide and to publish: the same number of each, so that something is left whenever something
 * dies.
 */
final class Agenda {
    private static final Pattern PRINT = Pattern.compile("name=\"print\" value=\"([0-9a-f]{32})\"");
    private static final String PORTAL = "shanxi";
    private static final int MANY = 18;

    enum Kind {
        HAND_IN,
        DECIDE,
        APPROVE,
        OPEN_NOTICE,
        LIST
    }

    /** Something that is done once by sending a form, and whether anybody tried. */
    record Deed(SignedIn by, String path, String form, AtomicBoolean tried) {}

    private final Map<Kind, Queue<Deed>> deeds = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Call>> calls = new EnumMap<>(Kind.class);
    private @Nullable SignedIn applicant;

    Agenda() {
        for (Kind kind : Kind.values()) {
            deeds.put(kind, new ConcurrentLinkedQueue<>());
            calls.put(kind, new ArrayList<>());
        }
    }

    void prepare() {
        var owner = SignedIn.as(Role.PERSON, PORTAL);
        applicant = owner;
        var asked = Acting.found(owner, PORTAL, "enterprise", "急件测试单位" + Ids.random());
        Acting.decide(PORTAL, asked, Decision.ACCEPTED, owner);
        var unit = Acting.unit(PORTAL, asked);
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, PORTAL);
        var second = SignedIn.as(Role.PROVINCE_ADMIN, PORTAL);
        handIns(unit);
        decisions(unit, official);
        for (int i = 0; i < MANY; i++) {
            approval(unit, official, second, 12);
            notice(unit, official, 30);
            list(unit, official, 40);
        }
    }

    SignedIn applicant() {
        return Objects.requireNonNull(applicant);
    }

    /** That are not done yet; who does one takes it away. */
    Queue<Deed> deeds(Kind kind) {
        return Objects.requireNonNull(deeds.get(kind));
    }

    /** In which all of a kind happens. */
    List<Call> calls(Kind kind) {
        return Objects.requireNonNull(calls.get(kind));
    }

    private void add(Kind kind, SignedIn by, String path, String... form) {
        var text = new StringJoiner("&");
        for (int i = 0; i < form.length; i += 2) {
            text.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        deeds(kind).add(new Deed(by, path, text.toString(), new AtomicBoolean()));
    }

    private void handIns(Unit unit) {
        var pack = Applying.pack(true, false);
        var call = Applying.call(PORTAL, pack, Applying.now().plusDays(5));
        calls(Kind.HAND_IN).add(call);
        for (int i = 0; i < MANY; i++) {
            var draft = Applying.filled(applicant(), call, pack, unit);
            String seen = Tables.read(
                            "SELECT MAX(number) FROM application_answer WHERE tenant_id = ? AND application_id = ?",
                            draft.tenantId(),
                            draft.id())
                    .getFirst();
            add(Kind.HAND_IN, applicant(), PORTAL + "/" + draft.path() + "/submissions", "seen", seen);
        }
    }

    private static Applied.Round round() {
        var steps = List.of(Applied.CITY, Applied.PROVINCE, Applied.MINISTRY);
        return Applied.round(PORTAL, Applied.pack(steps, Pack.Quota.NONE, null, false), null);
    }

    private void decisions(Unit unit, SignedIn official) {
        var round = round();
        calls(Kind.DECIDE).add(round.call());
        var decisions = List.of("recommended", "returned", "declined");
        String until = Applying.now().toLocalDate().plusDays(9).toString();
        for (int i = 0; i < MANY; i++) {
            var application = Applied.handedIn(round, unit, applicant().person().id(), "140100", 500);
            String decision = decisions.get(i % decisions.size());
            add(
                    Kind.DECIDE,
                    official,
                    PORTAL + "/" + application.reviewPath() + "/decision",
                    "revision",
                    String.valueOf(application.revision()),
                    "decision",
                    decision,
                    "opinion",
                    "测试意见",
                    "returnBy",
                    decision.equals("returned") ? until : "");
        }
    }

    private void approval(Unit unit, SignedIn drafter, SignedIn approver, int many) {
        var round = round();
        calls(Kind.APPROVE).add(round.call());
        var form = new ArrayList<>(List.of("call", round.call().publicId()));
        for (int i = 0; i < many; i++) {
            var application = Applied.handedIn(round, unit, applicant().person().id(), "140100", 500);
            form.addAll(List.of("a-" + Applied.at(round, application, unit, 1).publicId(), "yes"));
        }
        String sheet = Acting.post(drafter, PORTAL + "/workbench/sheets", form.toArray(String[]::new))
                .headers()
                .firstValue("location")
                .orElseThrow();
        var page = approver.with(HttpRequest.newBuilder(TestPortal.at(sheet))).build();
        var print = PRINT.matcher(TestPortal.send(TestPortal.visitor(), page).body());
        if (!print.find()) {
            throw new IllegalStateException(sheet);
        }
        add(Kind.APPROVE, approver, sheet.substring(1) + "/approval", "print", print.group(1));
    }

    private void notice(Unit unit, SignedIn official, int many) {
        var round = Round.in(PORTAL, official.person().id());
        calls(Kind.OPEN_NOTICE).add(round.call());
        var sheet = round.sheet(selected(round, unit, 1, many));
        add(
                Kind.OPEN_NOTICE,
                official,
                PORTAL + "/workbench/notices?sheet=" + sheet.publicId(),
                "titleZh",
                "测试公示",
                "titleEn",
                "Test notice",
                "firstOn",
                Applying.now().toLocalDate().toString(),
                "replyDays",
                "3",
                "decideDays",
                "10");
    }

    private void list(Unit unit, SignedIn official, int many) {
        var round = Round.in(PORTAL, official.person().id());
        calls(Kind.LIST).add(round.call());
        selected(round, unit, 2, many);
        add(
                Kind.LIST,
                official,
                PORTAL + "/workbench/listings/" + round.call().publicId() + "/batch",
                "code",
                "2026-1",
                "titleZh",
                "测试批次",
                "titleEn",
                "Test batch",
                "number",
                "",
                "publishedOn",
                Applying.now().toLocalDate().toString());
    }

    private static List<Long> selected(Round round, Unit unit, int tier, int many) {
        return LongStream.range(0, many)
                .map(i -> round.application(unit.id(), "急件锅炉" + i, "SELECTED", tier, null))
                .boxed()
                .toList();
    }
}
