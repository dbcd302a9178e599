package greenbridge.review;

import static greenbridge.review.Reviewing.applicant;
import static greenbridge.review.Reviewing.decide;
import static greenbridge.review.Reviewing.post;
import static greenbridge.review.Reviewing.print;
import static greenbridge.review.Reviewing.sheet;
import static greenbridge.review.Reviewing.state;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.Together;
import greenbridge.application.Application;
import greenbridge.application.Application.State;
import greenbridge.application.Applied;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import greenbridge.review.Reviewing.Applicant;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Two at the same moment: exactly one of them wins, and nobody approves what was not seen. */
class RacesIT {
    private static final int ROUNDS = 25;
    private static final int DONE = 303;
    private static final int TOLD = 422;
    private static final Map<State, List<String>> OPEN = Map.of(
            State.IN_REVIEW, List.of("application-review"),
            State.RETURNED, List.of("application-returned"),
            State.DECLINED, List.of());

    private final SignedIn one = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final SignedIn other = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
    private final Applied.Round round = Applied.round(
            "shanxi",
            Applied.pack(List.of(Applied.CITY, Applied.PROVINCE, Applied.MINISTRY), Pack.Quota.NONE, null, false),
            null);
    private final Applicant first = applicant(round, 500);
    private final String today = LocalDate.now(TestPortal.bean(Clock.class)).toString();

    @Test
    void ofTwoOfficialsWhoDecideOneDoes() {
        var city = Reviewing.official(Role.CITY_REVIEWER, "shanxi", "140100");
        String until = LocalDate.parse(today).plusDays(9).toString();
        for (int i = 0; i < ROUNDS; i++) {
            var seen = further().application();
            assertThat(statuses(List.of(
                            () -> decide(city, round, seen, "recommended", "", ""),
                            () -> decide(one, round, seen, "declined", "重复", ""),
                            () -> decide(other, round, seen, "returned", "请补充", until))))
                    .containsExactlyInAnyOrder(DONE, TOLD, TOLD);
            var now = Applied.now(round, seen);
            assertThat(now.revision()).isEqualTo(seen.revision() + 1);
            assertThat(decisions(seen)).hasSize(1);
            assertThat(Tables.read(
                            "SELECT kind FROM task WHERE tenant_id = ? AND subject_id = ? AND done_at IS NULL",
                            seen.tenantId(),
                            seen.publicId()))
                    .isEqualTo(OPEN.get(now.state()));
            assertThat(Tables.read(
                            "SELECT action FROM audit_line WHERE tenant_id = ? AND subject_id = ?",
                            seen.tenantId(),
                            seen.publicId()))
                    .containsExactly("application." + decisions(seen).getFirst().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void anApprovalIsOfWhatWasSeenOrOfNothing() {
        for (int i = 0; i < ROUNDS; i++) {
            var chosen = further(1);
            String sheet = sheet(one, round, chosen);
            String seen = print(other, sheet);
            var statuses = statuses(List.of(
                    () -> post(other, sheet + "/approval", "print", seen),
                    () -> post(one, sheet, "seen", seen, "titleZh", "改过的名单", "titleEn", "Another list")));
            assertThat(statuses).containsExactlyInAnyOrder(DONE, TOLD);
            boolean approved = statuses.getFirst() == DONE;
            assertThat(state(round, chosen)).isEqualTo(approved ? State.SELECTED : State.IN_REVIEW);
            assertThat(row(sheet, "CONCAT(state, ' ', title_zh)"))
                    .isEqualTo(approved ? "APPROVED " + round.call().titleZh() : "DRAFT 改过的名单");
        }
    }

    @Test
    void whoMovesALineMakesTheSheetVoidOrComesTooLate() {
        for (int i = 0; i < ROUNDS; i++) {
            var moved = further(1);
            var stays = further(1);
            String sheet = sheet(one, round, moved, stays);
            String seen = print(other, sheet);
            var now = Applied.now(round, moved.application());
            var statuses = statuses(List.of(
                    () -> post(other, sheet + "/approval", "print", seen),
                    () -> decide(one, round, now, "declined", "材料不实", "")));
            assertThat(statuses).containsExactlyInAnyOrder(DONE, TOLD);
            boolean approved = statuses.getFirst() == DONE;
            assertThat(row(sheet, "state")).isEqualTo(approved ? "APPROVED" : "VOID");
            assertThat(state(round, moved)).isEqualTo(approved ? State.SELECTED : State.DECLINED);
            assertThat(state(round, stays)).isEqualTo(approved ? State.SELECTED : State.IN_REVIEW);
            assertThat(decisions(moved.application())).containsExactly(approved ? "SELECTED" : "DECLINED");
        }
    }

    @Test
    void whoWithdrawsIsSelectedByNobodyAfterwards() {
        for (int i = 0; i < ROUNDS; i++) {
            var leaves = further(1);
            var stays = further(1);
            String sheet = sheet(one, round, leaves, stays);
            String seen = print(other, sheet);
            String path = "shanxi/" + leaves.application().path() + "/withdrawal";
            var statuses = statuses(List.of(
                    () -> post(other, sheet + "/approval", "print", seen),
                    () -> post(leaves.owner(), path, "reason", "不再申报")));
            assertThat(statuses.get(1)).isEqualTo(DONE);
            assertThat(state(round, leaves)).isEqualTo(State.WITHDRAWN);
            boolean approved = statuses.getFirst() == DONE;
            assertThat(row(sheet, "state")).isEqualTo(approved ? "APPROVED" : "VOID");
            assertThat(state(round, stays)).isEqualTo(approved ? State.SELECTED : State.IN_REVIEW);
            assertThat(decisions(leaves.application())).hasSize(approved ? 1 : 0);
        }
    }

    @Test
    void ofTwoWhoOpenANoticeOfOneSheetOneDoes() {
        for (int i = 0; i < 10; i++) {
            var made = greenbridge.notice.Round.in("shanxi", one.person().id());
            var lines = List.of(
                    made.application(first.unit().id(), "锅炉一", "SELECTED", 1, null),
                    made.application(first.unit().id(), "锅炉二", "SELECTED", 1, null));
            String path = "shanxi/workbench/notices?sheet=" + made.sheet(lines).publicId();
            assertThat(statuses(List.of(() -> open(one, path), () -> open(other, path))))
                    .containsExactlyInAnyOrder(DONE, TOLD);
            assertThat(lines).allMatch(line -> made.state(line).equals("IN_NOTICE 1"));
            assertThat(Tables.read(
                            "SELECT size FROM notice WHERE tenant_id = ? AND call_id = ?",
                            made.tenant().id(),
                            made.call().id()))
                    .containsExactly("2");
        }
    }

    @Test
    void ofTwoWhoPublishOneBatchOneDoes() {
        for (int i = 0; i < 10; i++) {
            var made = greenbridge.notice.Round.in("shanxi", one.person().id());
            long line = made.application(first.unit().id(), "锅炉", "SELECTED", 2, null);
            String path = "shanxi/workbench/listings/" + made.call().publicId() + "/batch";
            assertThat(statuses(List.of(() -> publish(one, path), () -> publish(other, path))))
                    .containsExactlyInAnyOrder(DONE, TOLD);
            assertThat(made.state(line)).isEqualTo("LISTED 2");
            assertThat(Tables.read(
                            "SELECT number FROM entry WHERE tenant_id = ? AND catalog_id = ?",
                            made.tenant().id(),
                            made.catalog().id()))
                    .hasSize(1);
        }
    }

    private HttpResponse<String> open(SignedIn by, String path) {
        return post(
                by,
                path,
                "titleZh",
                "测试公示",
                "titleEn",
                "Test notice",
                "firstOn",
                today,
                "replyDays",
                "3",
                "decideDays",
                "10");
    }

    private HttpResponse<String> publish(SignedIn by, String path) {
        return post(by, path, "code", "2026-1", "titleZh", "测试批次", "titleEn", "Test batch", "publishedOn", today);
    }

    private static List<Integer> statuses(List<Supplier<HttpResponse<String>>> works) {
        return Together.all(works).stream().map(HttpResponse::statusCode).toList();
    }

    /** Of the same applicant: it is about the race, and another organisation takes a second to make. */
    private Applicant further() {
        var owner = first.owner();
        return new Applicant(
                owner,
                first.unit(),
                Applied.handedIn(round, first.unit(), owner.person().id(), "140100", 500));
    }

    private Applicant further(int tier) {
        var made = further();
        return new Applicant(made.owner(), made.unit(), Applied.at(round, made.application(), made.unit(), tier));
    }

    private static List<String> decisions(Application application) {
        return Tables.read(
                "SELECT decision FROM review_decision WHERE tenant_id = ? AND application_id = ?",
                application.tenantId(),
                application.id());
    }

    private String row(String sheet, String column) {
        return Tables.read(
                        "SELECT " + column + " FROM sheet WHERE tenant_id = ? AND public_id = ?",
                        round.tenant().id(),
                        sheet.substring(sheet.lastIndexOf('/') + 1))
                .getFirst();
    }
}
