package greenbridge.application;

import static greenbridge.application.Desk.get;
import static greenbridge.application.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.ban.Ban;
import greenbridge.ban.Bans;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who begins an application, and who does not. */
class BeginningIT {
    private static final String DESK = "shanxi/workbench/applications";

    private final Desk desk = Desk.open(false, false);

    @Test
    void whoHasNoneIsLedToTheProgrammes() {
        var page = get(desk.owner(), DESK);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("还没有申报", "href=\"/shanxi/programmes\"");
    }

    @Test
    void aMemberWhoEditsBeginsAndSeesItOnTheDesk() {
        var editor = desk.colleague(Role.ORGANISATION_EDITOR);
        assertThat(get(editor, DESK + "/new?call=" + desk.call().publicId()).body())
                .contains(desk.unit().nameZh(), "测试申报通知");
        var begun = desk.begin(editor);
        assertThat(begun.statusCode()).isEqualTo(303);
        String place = begun.headers().firstValue("Location").orElseThrow();
        assertThat(get(editor, place.substring(1)).body()).contains("填写申报表", "必填内容已完成 0 项，共 5 项");
        assertThat(get(desk.owner(), DESK).body()).contains("测试申报通知", "草稿", "继续填写");
        assertThat(get(desk.colleague(Role.ORGANISATION_VIEWER), place.substring(1))
                        .statusCode())
                .isEqualTo(200);
        var stranger = SignedIn.as(Role.PERSON, "shanxi");
        Desk.verified(stranger);
        assertThat(get(stranger, place.substring(1)).statusCode()).isEqualTo(404);
        assertThat(get(stranger, place.substring(1) + "/sections/basic").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyBeginsForAnOrganisationOfOthersOrWithoutEditing() {
        var stranger = SignedIn.as(Role.PERSON, "shanxi");
        Desk.verified(stranger);
        assertThat(desk.begin(stranger).statusCode()).isEqualTo(422);
        var viewer = desk.colleague(Role.ORGANISATION_VIEWER);
        assertThat(desk.begin(viewer).statusCode()).isEqualTo(403);
        assertThat(begun()).isEmpty();
    }

    @Test
    void anOrganisationThatNobodyVerifiedWaits() {
        var founder = SignedIn.as(Role.PERSON, "shanxi");
        Unit draft = Acting.unit("shanxi", Acting.found(founder, "shanxi", "enterprise", "未核验单位" + Ids.random()));
        var refused = post(founder, DESK, "call", desk.call().publicId(), "organisation", draft.publicId());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("还没有通过核验", "role=\"alert\"");
    }

    @Test
    void whoIsBannedIsToldUntilWhen() {
        var today = Applying.now().toLocalDate();
        var call = desk.call();
        TestPortal.bean(Bans.class)
                .impose(new Ban(
                        call.tenantId(),
                        Ids.next(),
                        Ids.random(),
                        desk.unit().id(),
                        call.programmeTenantId(),
                        call.programmeId(),
                        "g1",
                        "为测试",
                        today.minusDays(1),
                        today.plusYears(3),
                        null,
                        desk.owner().person().id()));
        var refused = desk.begin(desk.owner());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(today.plusYears(3).toString(), "不得申报", "原因：为测试");
        assertThat(begun()).isEmpty();
    }

    @Test
    void aBanThatBeganAfterwardsKeepsADraftFromBeingHandedIn() {
        var application = desk.filled();
        var today = Applying.now().toLocalDate();
        var call = desk.call();
        TestPortal.bean(Bans.class)
                .impose(new Ban(
                        call.tenantId(),
                        Ids.next(),
                        Ids.random(),
                        desk.unit().id(),
                        call.programmeTenantId(),
                        call.programmeId(),
                        "g1",
                        "为测试",
                        today,
                        today.plusYears(3),
                        null,
                        desk.owner().person().id()));
        assertThat(desk.submit(application).statusCode()).isEqualTo(422);
        assertThat(Applying.again(application).state()).isEqualTo(Application.State.DRAFT);
    }

    @Test
    void nothingBeginsBeforeItOpensOrInTheMinutesOfGrace() {
        var pack = Applying.pack(false, false);
        var now = Applying.now();
        var planned = Applying.call("shanxi", Applying.programme("shanxi"), pack, now.plusHours(1), now.plusDays(1));
        var grace = Applying.call("shanxi", pack, now.minusMinutes(5));
        for (var call : List.of(planned, grace)) {
            var refused = new Desk(desk.owner(), desk.unit(), pack, call).begin(desk.owner());
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("现在不接受新的申报");
        }
    }

    @Test
    void anOrganisationHasOneInACallAlsoWhenTwoBeginAtOnce() {
        var editor = desk.colleague(Role.ORGANISATION_EDITOR);
        var people = List.of(desk.owner(), editor, desk.owner(), editor);
        var statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> desk.begin(people.get(i)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnlyOnce(303).contains(422);
        assertThat(begun()).hasSize(1);
        assertThat(desk.begin(editor).body()).contains(begun().getFirst().path());
    }

    @Test
    void aPackMayWantSeveral() {
        var several = Desk.open(true, false);
        assertThat(several.begin(several.owner()).statusCode()).isEqualTo(303);
        assertThat(several.begin(several.owner()).statusCode()).isEqualTo(303);
    }

    private List<Application> begun() {
        return TestPortal.bean(Applications.class)
                .of(Applying.tenant("shanxi"), desk.unit().id());
    }
}
