package greenbridge.membership;

import static greenbridge.membership.Acting.get;
import static greenbridge.membership.Acting.member;
import static greenbridge.membership.Acting.post;
import static greenbridge.membership.Acting.token;
import static greenbridge.membership.Acting.verified;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who belongs to an organisation: what each role may, how one joins, and how one leaves. */
class MembershipIT {
    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit unit = verified(owner, "shanxi", "enterprise");
    private final String base = "shanxi/" + unit.path();

    @Test
    void eachRoleMayWhatItMay() {
        var editor = member(unit, Role.ORGANISATION_EDITOR);
        var viewer = member(unit, Role.ORGANISATION_VIEWER);
        for (var person : new SignedIn[] {owner, editor, viewer}) {
            for (String page : new String[] {"", "/members", "/mandates", "/branches", "/history"}) {
                assertThat(get(person, base + page).statusCode()).as(page).isEqualTo(200);
            }
        }
        assertThat(get(editor, base + "/facts").statusCode()).isEqualTo(200);
        assertThat(get(viewer, base + "/facts").statusCode()).isEqualTo(403);
        assertThat(invite(editor, address(), "ORGANISATION_VIEWER")).isEqualTo(403);
        assertThat(invite(viewer, address(), "ORGANISATION_VIEWER")).isEqualTo(403);
        assertThat(invite(owner, address(), "ORGANISATION_VIEWER")).isEqualTo(303);
        assertThat(invite(owner, address(), "PROVINCE_ADMIN")).isEqualTo(422);
        assertThat(invite(owner, "no address", "ORGANISATION_VIEWER")).isEqualTo(422);
    }

    @Test
    @Asvs("8.2.2")
    void whatIsOfOthersIsNotThere() {
        var stranger = SignedIn.as(Role.PERSON, "shanxi");
        verified(stranger, "shanxi", "enterprise");
        verified(stranger, "gansu", "enterprise");
        String page = get(owner, base + "/members").body();
        String grant = page.replaceAll("(?s).*?members/([0-9a-z]{12})/role.*", "$1");
        assertThat(grant).hasSize(12);
        for (String portal : new String[] {"shanxi", "gansu"}) {
            String there = portal + "/" + unit.path();
            for (String each :
                    new String[] {"", "/members", "/mandates", "/branches", "/history", "/facts", "/change"}) {
                assertThat(get(stranger, there + each).statusCode())
                        .as(there + each)
                        .isEqualTo(404);
            }
            assertThat(post(stranger, there + "/members/" + grant + "/end").statusCode())
                    .isEqualTo(404);
            assertThat(post(stranger, there + "/invitations", "email", address(), "role", "ORGANISATION_OWNER")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(get(owner, base).statusCode()).isEqualTo(200);
    }

    @Test
    void anInvitationIsGoodOnceAndForItsAddressOnly() {
        var invited = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(invite(owner, invited.person().email(), "ORGANISATION_EDITOR"))
                .isEqualTo(303);
        String link = "shanxi/invitations/" + token("shanxi", invited.person().email());
        assertThat(get(null, link).body())
                .contains(unit.nameZh(), "登录后接受")
                .doesNotContain(invited.person().email());
        var other = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(get(other, link).body()).contains("另一个邮箱");
        assertThat(post(other, link).statusCode()).isEqualTo(422);
        assertThat(get(other, base).statusCode()).isEqualTo(403);
        assertThat(post(invited, link.replace("shanxi/", "gansu/")).statusCode())
                .isEqualTo(404);
        assertThat(get(invited, base).statusCode()).isEqualTo(403);
        assertThat(post(invited, link).statusCode()).isEqualTo(303);
        assertThat(get(invited, base + "/facts").statusCode()).isEqualTo(200);
        assertThat(post(invited, link).statusCode()).isEqualTo(410);
        assertThat(get(null, link).statusCode()).isEqualTo(410);
        assertThat(get(owner, "shanxi/workbench/messages").body()).contains(unit.nameZh());
    }

    @Test
    void anInvitationIsOverWhenTakenBackOrSentAgainOrTooOld() {
        var invited = SignedIn.as(Role.PERSON, "shanxi");
        String email = invited.person().email();
        invite(owner, email, "ORGANISATION_VIEWER");
        String first = "shanxi/invitations/" + token("shanxi", email);
        String id = pending(email);
        assertThat(post(owner, base + "/invitations/" + id + "/renewal").statusCode())
                .isEqualTo(303);
        String second = "shanxi/invitations/" + token("shanxi", email);
        assertThat(post(invited, first).statusCode()).isEqualTo(404);
        Tables.change("UPDATE invitation SET until_at = '2020-01-01' WHERE public_id = '" + id + "'");
        assertThat(post(invited, second).statusCode()).isEqualTo(410);
        invite(owner, email, "ORGANISATION_VIEWER");
        String third = "shanxi/invitations/" + token("shanxi", email);
        assertThat(post(owner, base + "/invitations/" + pending(email) + "/end").statusCode())
                .isEqualTo(303);
        assertThat(post(invited, third).statusCode()).isEqualTo(410);
        assertThat(get(invited, base).statusCode()).isEqualTo(403);
    }

    @Test
    void theLastOwnerStays() {
        var second = member(unit, Role.ORGANISATION_EDITOR);
        assertThat(post(owner, base + "/departure").body()).contains("唯一的负责人");
        assertThat(post(owner, base + "/members/" + grant(owner) + "/role", "role", "ORGANISATION_VIEWER")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(owner, base + "/members/" + grant(second) + "/role", "role", "ORGANISATION_OWNER")
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(second, base + "/members/" + grant(owner) + "/end").statusCode())
                .isEqualTo(303);
        assertThat(get(owner, base).statusCode()).isEqualTo(403);
        assertThat(post(second, base + "/departure").statusCode()).isEqualTo(422);
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() {
        var second = member(unit, Role.ORGANISATION_OWNER);
        var one = CompletableFuture.supplyAsync(
                () -> post(owner, base + "/departure").statusCode());
        var two = CompletableFuture.supplyAsync(
                () -> post(second, base + "/departure").statusCode());
        assertThat(new int[] {one.join(), two.join()}).containsExactlyInAnyOrder(303, 422);
        assertThat(TestPortal.bean(Members.class).of(Acting.tenant("shanxi"), unit))
                .hasSize(1);
    }

    @Test
    void whoIsRemovedIsOutAtOnce() {
        var editor = member(unit, Role.ORGANISATION_EDITOR);
        assertThat(get(editor, base).statusCode()).isEqualTo(200);
        post(owner, base + "/members/" + grant(editor) + "/end");
        assertThat(get(editor, base).statusCode()).isEqualTo(403);
        assertThat(get(owner, base + "/history").body()).contains("移出成员");
    }

    @Test
    void aMandateBeginsAndEndsOnItsDaysAndBothCanEndIt() {
        var helper = SignedIn.as(Role.PERSON, "shanxi");
        var today = LocalDate.now(TestPortal.bean(Clock.class));
        assertThat(offer(helper, today, today.minusDays(1))).isEqualTo(422);
        assertThat(offer(helper, today, today.plusYears(2))).isEqualTo(422);
        assertThat(offer(helper, today.plusDays(2), today.plusDays(9))).isEqualTo(303);
        accept(helper);
        assertThat(get(helper, base).statusCode()).isEqualTo(403);
        Tables.change("UPDATE person_grant SET from_on = '" + today + "' WHERE person_id = "
                + helper.person().id());
        assertThat(get(helper, base + "/facts").statusCode()).isEqualTo(200);
        assertThat(post(helper, base + "/invitations", "email", address(), "role", "ORGANISATION_OWNER")
                        .statusCode())
                .isEqualTo(403);
        Tables.change("UPDATE person_grant SET until_on = '" + today.minusDays(1) + "' WHERE person_id = "
                + helper.person().id());
        assertThat(get(helper, base).statusCode()).isEqualTo(403);

        assertThat(offer(helper, today, today)).isEqualTo(303);
        accept(helper);
        assertThat(get(helper, base).statusCode()).isEqualTo(200);
        assertThat(post(owner, base + "/mandates/" + mandate(helper) + "/end").statusCode())
                .isEqualTo(303);
        assertThat(get(helper, base).statusCode()).isEqualTo(403);

        assertThat(offer(helper, today, today)).isEqualTo(303);
        accept(helper);
        var viewer = member(unit, Role.ORGANISATION_VIEWER);
        assertThat(post(viewer, base + "/mandates/" + mandate(helper) + "/end").statusCode())
                .isEqualTo(404);
        assertThat(post(helper, base + "/mandates/" + mandate(helper) + "/end").statusCode())
                .isEqualTo(303);
        assertThat(get(helper, base).statusCode()).isEqualTo(403);
    }

    @Test
    void peopleOfAVerifiedBankAreBankUsers() {
        var banker = SignedIn.as(Role.PERSON, "shanxi");
        var bank = verified(banker, "shanxi", "bank");
        var colleague = member(bank, Role.ORGANISATION_VIEWER);
        for (var person : new SignedIn[] {banker, colleague}) {
            assertThat(roles(person)).contains("BANK_USER");
        }
        assertThat(roles(owner)).doesNotContain("BANK_USER");
        String path = "shanxi/" + bank.path() + "/members/";
        String grant = Tables.read(
                        "SELECT public_id FROM person_grant WHERE role = 'ORGANISATION_VIEWER' AND person_id = "
                                + colleague.person().id())
                .getFirst();
        assertThat(post(banker, path + grant + "/end").statusCode()).isEqualTo(303);
        assertThat(roles(colleague)).isEmpty();
    }

    @Test
    void aBranchIsOneWhenBothSayItAndTheHeadLooksInIfTheBranchSaysSo() {
        var head = SignedIn.as(Role.PERSON, "shanxi");
        var group = verified(head, "shanxi", "enterprise");
        String code = java.util.Objects.requireNonNull(group.creditCode());
        assertThat(post(owner, base + "/head", "code", "91140000DEM000019X").statusCode())
                .isEqualTo(422);
        assertThat(post(owner, base + "/head", "code", code, "sees", "true").statusCode())
                .isEqualTo(303);
        assertThat(get(head, base).statusCode()).isEqualTo(404);
        String agreement = "shanxi/" + group.path() + "/branches/" + unit.publicId() + "/agreement";
        assertThat(post(owner, agreement).statusCode()).isEqualTo(404);
        assertThat(post(head, agreement).statusCode()).isEqualTo(303);
        assertThat(get(head, base).statusCode()).isEqualTo(200);
        assertThat(get(head, base + "/facts").statusCode()).isEqualTo(404);
        assertThat(post(owner, base + "/head", "code", code).statusCode()).isEqualTo(303);
        assertThat(get(head, base).statusCode()).isEqualTo(404);
    }

    @Test
    @Asvs({"2.2.1", "15.3.1"})
    void factsAreCheckedAndNothingElseIsTaken() {
        String[] wrong = {"javascript:alert(1)", "https://user:word@example.org/", "http://127.0.0.1/", "example.org"};
        for (String web : wrong) {
            var answer = post(owner, base + "/facts", "web", web, "contactName", "王某", "contactPhone", "0351-1234567");
            assertThat(answer.statusCode()).as(web).isEqualTo(422);
            assertThat(answer.body()).contains("href=\"#web\"", "role=\"alert\"");
        }
        var kept = post(
                owner,
                base + "/facts",
                "summary",
                "做节能设备 <script>",
                "web",
                "https://www.example.org/",
                "contactName",
                "王某",
                "contactPhone",
                "0351-1234567",
                "nameZh",
                "另一个名称",
                "state",
                "MERGED",
                "tenantId",
                "1");
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(get(owner, base).body())
                .contains(unit.nameZh(), "https://www.example.org/", "&lt;script&gt;")
                .doesNotContain("另一个名称", "<script>");
        assertThat(get(null, "shanxi/organisations/" + unit.publicId()).body())
                .contains("https://www.example.org/")
                .doesNotContain("0351-1234567");
    }

    private int offer(SignedIn helper, LocalDate from, LocalDate until) {
        return post(
                        owner,
                        base + "/mandates",
                        "email",
                        helper.person().email(),
                        "scope",
                        "填报材料",
                        "reason",
                        "委托咨询机构",
                        "from",
                        from.toString(),
                        "until",
                        until.toString())
                .statusCode();
    }

    private static void accept(SignedIn helper) {
        String link = "shanxi/invitations/" + token("shanxi", helper.person().email());
        assertThat(get(helper, link).body()).contains("填报材料", "委托咨询机构");
        assertThat(post(helper, link).statusCode()).isEqualTo(303);
    }

    private static String mandate(SignedIn helper) {
        return Tables.read("SELECT public_id FROM mandate WHERE person_id = "
                        + helper.person().id() + " ORDER BY id DESC LIMIT 1")
                .getFirst();
    }

    private String pending(String email) {
        return Tables.read(
                        "SELECT public_id FROM invitation WHERE withdrawn_at IS NULL AND used_at IS NULL AND email = '"
                                + email + "'")
                .getFirst();
    }

    private int invite(SignedIn by, String email, String role) {
        return post(by, base + "/invitations", "email", email, "role", role).statusCode();
    }

    private static String address() {
        return Ids.random() + "@example.org";
    }

    private static String grant(SignedIn person) {
        return Tables.read("SELECT public_id FROM person_grant WHERE taken_at IS NULL AND person_id = "
                        + person.person().id())
                .getFirst();
    }

    private static java.util.List<String> roles(SignedIn person) {
        return Tables.read("SELECT role FROM person_grant WHERE taken_at IS NULL AND person_id = "
                + person.person().id());
    }
}
