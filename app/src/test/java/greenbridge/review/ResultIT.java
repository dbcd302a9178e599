package greenbridge.review;

import static greenbridge.review.Reviewing.at;
import static greenbridge.review.Reviewing.get;
import static greenbridge.review.Reviewing.post;
import static greenbridge.review.Reviewing.state;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.application.Application.State;
import greenbridge.application.Applied;
import greenbridge.application.Applied.Round;
import greenbridge.pack.Pack;
import greenbridge.pack.Tier;
import greenbridge.permission.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was decided elsewhere. */
class ResultIT {
    private static final List<Tier> STEPS = List.of(Applied.CITY, Applied.PROVINCE, Applied.MINISTRY);
    private static final String DOCUMENT = "某部门公告〔2026〕1号";

    private final Pack pack = Applied.pack(STEPS, Pack.Quota.NONE, null, false);
    private final SignedIn province = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final String today = LocalDate.now(TestPortal.bean(Clock.class)).toString();

    @Test
    void aProvinceEntersWhatTheMinistrySaidOfItsOwn() {
        var round = Applied.round("shanxi", pack, null);
        var yes = at(round, 2, 500);
        var also = at(round, 2, 600);
        var no = at(round, 2, 50);
        String results = "shanxi/workbench/results";
        assertThat(get(province, results).body())
                .contains(yes.unit().nameZh(), no.unit().nameZh());
        assertThat(post(province, results, "pasted", "没有这家单位", "result", "yes").body())
                .contains("没有这家单位", "没有登记任何结果");
        assertThat(post(province, results, "pasted", yes.unit().nameZh(), "result", "yes", "document", "", "day", today)
                        .body())
                .contains("href=\"#document\"", yes.unit().nameZh());
        assertThat(post(
                                province,
                                results,
                                "pasted",
                                yes.unit().nameZh(),
                                "result",
                                "yes",
                                "document",
                                DOCUMENT,
                                "day",
                                today,
                                "link",
                                "javascript:alert(1)")
                        .body())
                .contains("href=\"#link\"");
        String pasted = yes.unit().nameZh() + "\n" + also.unit().creditCode();
        assertThat(post(
                                province,
                                results,
                                "pasted",
                                pasted,
                                "result",
                                "yes",
                                "document",
                                DOCUMENT,
                                "day",
                                today,
                                "link",
                                "https://example.org/notice")
                        .statusCode())
                .isEqualTo(303);
        assertThat(state(round, yes)).isEqualTo(State.SELECTED);
        assertThat(Applied.now(round, also.application()).tier()).isEqualTo(STEPS.size());
        assertThat(post(province, results, box(round, no), "yes", "result", "no", "document", DOCUMENT, "day", today)
                        .statusCode())
                .isEqualTo(303);
        assertThat(state(round, no)).isEqualTo(State.NOT_LISTED);
        assertThat(get(province, "shanxi/" + yes.path()).body())
                .contains(DOCUMENT, "https://example.org/notice", "登记认定通过");
        assertThat(get(yes.owner(), "shanxi/" + yes.application().path() + "/opinions")
                        .body())
                .contains(DOCUMENT);
    }

    @Test
    void theNationalPortalEntersThemForAllProvincesOfItsOwnProgrammes() {
        var nation = Applied.tenant("national");
        var released = Applied.programme(nation, pack);
        LocalDateTime closed = LocalDateTime.now(TestPortal.bean(Clock.class)).minusDays(1);
        var here = Applied.round(Applied.tenant("shanxi"), released, pack, null, closed);
        var there = Applied.round(Applied.tenant("shandong"), released, pack, null, closed);
        var provincial = Applied.round("shanxi", pack, null);
        var one = at(here, 2, 500);
        var two = at(there, 2, 500);
        var other = at(provincial, 2, 500);
        var official = SignedIn.as(Role.NATIONAL_REVIEWER, "national");
        String page = get(official, "national/workbench/results").body();
        assertThat(page)
                .contains(one.unit().nameZh(), two.unit().nameZh())
                .doesNotContain(other.unit().nameZh());
        assertThat(get(province, "shanxi/workbench/results").body())
                .contains(one.unit().nameZh(), other.unit().nameZh())
                .doesNotContain(two.unit().nameZh());
        assertThat(post(
                                province,
                                "shanxi/workbench/results",
                                box(there, two),
                                "yes",
                                "result",
                                "yes",
                                "document",
                                DOCUMENT,
                                "day",
                                today)
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(
                                official,
                                "national/workbench/results",
                                box(here, one),
                                "yes",
                                box(there, two),
                                "yes",
                                "result",
                                "yes",
                                "document",
                                DOCUMENT,
                                "day",
                                today)
                        .statusCode())
                .isEqualTo(303);
        assertThat(state(here, one)).isEqualTo(State.SELECTED);
        assertThat(state(there, two)).isEqualTo(State.SELECTED);
        assertThat(get(province, "shanxi/" + one.path()).body()).contains(DOCUMENT);
        assertThat(get(official, "national/" + one.path()).statusCode()).isEqualTo(404);
    }

    private static String box(Round round, Reviewing.Applicant applicant) {
        return "a-" + round.tenant().id() + "-" + applicant.application().publicId();
    }
}
