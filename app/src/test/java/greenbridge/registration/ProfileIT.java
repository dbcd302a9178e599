package greenbridge.registration;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Letter;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.audit.Audit;
import greenbridge.id.Ids;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody changes about the own account, up to its end. */
class ProfileIT {
    private static final String PASSWORD = Visit.PASSWORD;

    @BeforeEach
    void fresh() {
        Visit.anotherHour();
    }

    @Test
    void anAddressChangesWhenTheNewOneConfirmsItAndTheOldOneIsTold() {
        String old = Visit.registered();
        String session = session(old);
        String wanted = Visit.newEmail();
        var refused = Visit.post("account/email", Map.of("email", wanted, "password", "not this one at all"), session);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("现在的密码不对").contains("value=\"" + wanted + "\"");
        assertThat(Letter.to(wanted)).isEmpty();

        var asked = Visit.post("account/email", Map.of("email", wanted, "password", PASSWORD), session);
        assertThat(Visit.place(asked)).isEqualTo("/shanxi/account?after=email");
        assertThat(Visit.canSignIn(wanted, PASSWORD)).isFalse();
        var link = Letter.link(wanted, "change");
        var page = TestPortal.get(link.getPath() + "?" + link.getQuery());
        assertThat(page.body()).contains(wanted.charAt(0) + "***@example.org").contains("<button");
        assertThat(page.headers().allValues("referrer-policy")).containsExactly("strict-origin");
        assertThat(Visit.canSignIn(old, PASSWORD))
                .as("looking is not confirming")
                .isTrue();

        assertThat(Visit.place(Visit.follow("confirm", link))).isEqualTo("/shanxi/sign-in?after=moved");
        assertThat(Visit.follow("confirm", link).statusCode()).isEqualTo(422);
        assertThat(Visit.canSignIn(old, PASSWORD)).isFalse();
        assertThat(Visit.canSignIn(wanted, PASSWORD)).isTrue();
        var told = Letter.to(old).getFirst();
        assertThat(told.template()).isEqualTo("changed");
        assertThat(told.text()).contains("***@example.org").doesNotContain(wanted);
        assertThat(detail(person(wanted)))
                .anySatisfy(
                        line -> assertThat(line).startsWith("account.changed").doesNotContain(wanted));
    }

    @Test
    void anAddressOfSomebodyElseCannotBeTakenAndNobodyLearnsThatItIsOne() {
        String mine = Visit.registered();
        String theirs = Visit.registered();
        int letters = Letter.to(theirs).size();
        var asked = Visit.post("account/email", Map.of("email", theirs, "password", PASSWORD), session(mine));
        assertThat(Visit.place(asked)).isEqualTo("/shanxi/account?after=email");
        assertThat(Letter.to(theirs)).hasSize(letters);
    }

    @Test
    void ofTwoWhoWantOneAddressOneGetsIt() {
        String one = Visit.registered();
        String other = Visit.registered();
        String wanted = Visit.newEmail();
        Visit.register(Visit.form(wanted));
        Visit.post("account/email", Map.of("email", wanted, "password", PASSWORD), session(one));
        var first = Letter.link(wanted, "change");
        Visit.post("account/email", Map.of("email", wanted, "password", PASSWORD), session(other));
        var second = Letter.link(wanted, "change");
        assertThat(Visit.follow("confirm", first).statusCode())
                .as("also where somebody began to register with it")
                .isEqualTo(303);
        assertThat(Visit.follow("confirm", second).statusCode()).isEqualTo(422);
        assertThat(Visit.canSignIn(other, PASSWORD)).isTrue();
    }

    @Test
    void aNumberIsTakenOnceAndSignsInAndCanBeGivenUp() {
        String email = Visit.registered();
        String session = session(email);
        String phone = Visit.newPhone();
        assertThat(Visit.post("account/phone", Map.of("phone", "123", "password", PASSWORD), session)
                        .body())
                .contains("请填写 11 位手机号");
        var saved = Visit.post("account/phone", Map.of("phone", phone, "password", PASSWORD), session);
        assertThat(Visit.place(saved)).isEqualTo("/shanxi/account?after=phone");
        assertThat(Visit.canSignIn(phone, PASSWORD)).isTrue();
        String other = Visit.registered();
        var taken = Visit.post("account/phone", Map.of("phone", phone, "password", PASSWORD), session(other));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("不能使用");
        assertThat(person(email).phone()).isEqualTo(phone);
        Visit.post("account/phone", Map.of("phone", "", "password", PASSWORD), session);
        assertThat(Visit.canSignIn(phone, PASSWORD)).isFalse();
        assertThat(detail(person(email))).noneSatisfy(line -> assertThat(line).contains(phone));
    }

    @Test
    void nameAndLanguageAreOnesOwn() {
        String email = Visit.registered();
        String session = session(email);
        var wrong = Visit.post("account/profile", Map.of("name", "www.evil.example", "language", "en"), session);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"www.evil.example\"").contains("href=\"#name\"");
        Visit.post("account/profile", Map.of("name", "Wang Gong", "language", "en"), session);
        assertThat(person(email).name()).isEqualTo("Wang Gong");
        Visit.askReset(email);
        assertThat(Letter.to(email).getFirst().text()).contains("Dear Wang Gong");
    }

    @Test
    void theNewestSignInsAreShownAlsoThoseThatAreOver() {
        String email = Visit.registered();
        Visit.post("sign-out", Map.of(), session(email));
        String session = session(email);
        String page = TestPortal.send(
                        TestPortal.visitor(),
                        java.net.http.HttpRequest.newBuilder(TestPortal.at("/shanxi/account"))
                                .header("Cookie", "__Host-session=" + session)
                                .build())
                .body();
        assertThat(page.split("最近的登录", -1)[1].split("</ul>", -1)[0].split("<li>", -1))
                .hasSize(3);
    }

    @Test
    void anAccountEndsWithEverythingThatSaysWhoItWas() {
        String email = Visit.registered();
        String phone = Visit.newPhone();
        String session = session(email);
        Visit.post("account/phone", Map.of("phone", phone, "password", PASSWORD), session);
        var person = person(email);
        greenbridge.SignedIn.secure(person);
        session = TestPortal.bean(greenbridge.session.Sessions.class).begin(person, true, "test", "127.0.0.1");
        TestPortal.bean(Grants.class).give(shanxi(), person.id(), Role.ORGANISATION_EDITOR, over(Ids.next()), "test");
        assertThat(Visit.post("account/removal", Map.of("password", "not this one at all"), session)
                        .statusCode())
                .isEqualTo(422);
        var removed = Visit.post("account/removal", Map.of("password", PASSWORD), session);
        assertThat(Visit.place(removed)).isEqualTo("/shanxi/sign-in?after=removed");

        assertThat(Visit.account(session)).isEqualTo(303);
        assertThat(Visit.canSignIn(email, PASSWORD)).isFalse();
        assertThat(Tables.read(
                        "SELECT CONCAT_WS('|', public_id, email, phone, name, password, totp) FROM person WHERE id = ?",
                        person.id()))
                .containsExactly(person.publicId() + "|" + person.publicId() + "@removed.invalid|—");
        for (String table : List.of("session", "person_link", "recovery_code", "person_device")) {
            assertThat(Tables.read("SELECT 1 FROM " + table + " WHERE person_id = ?", person.id()))
                    .as(table)
                    .isEmpty();
        }
        assertThat(Letter.to(email)).isEmpty();
        assertThat(Tables.read(
                        "SELECT 1 FROM person_grant WHERE tenant_id > 0 AND person_id = ? AND taken_at IS NULL",
                        person.id()))
                .isEmpty();
        assertThat(detail(person)).first().asString().startsWith("account.removed");
        Visit.register(Visit.form(email));
        assertThat(Visit.follow("verify", Letter.link(email, "verify")).statusCode())
                .as("the address is free again")
                .isEqualTo(303);
        assertThat(person(email).publicId()).isNotEqualTo(person.publicId());
    }

    @Test
    void theOnlyOwnerOfAnOrganisationStays() {
        String email = Visit.registered();
        long organisation = Ids.next();
        own(email, organisation);
        String session = session(email);
        var refused = Visit.post("account/removal", Map.of("password", PASSWORD), session);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("您是 1 个单位唯一的负责人");
        assertThat(Visit.account(session)).isEqualTo(200);
        own(Visit.registered(), organisation);
        assertThat(Visit.post("account/removal", Map.of("password", PASSWORD), session)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() {
        long organisation = Ids.next();
        var sessions = List.of(Visit.registered(), Visit.registered()).stream()
                .peek(email -> own(email, organisation))
                .map(ProfileIT::session)
                .toList();
        var running = sessions.stream()
                .map(session -> CompletableFuture.supplyAsync(
                        () -> Visit.post("account/removal", Map.of("password", PASSWORD), session)))
                .toList();
        assertThat(running.stream().map(each -> each.join().statusCode())).containsExactlyInAnyOrder(303, 422);
    }

    private static void own(String email, long organisation) {
        TestPortal.bean(Grants.class)
                .give(shanxi(), person(email).id(), Role.ORGANISATION_OWNER, over(organisation), "test");
    }

    private static Grants.Over over(long organisation) {
        return new Grants.Over(null, organisation, null);
    }

    private static String session(String email) {
        return Visit.session(Visit.signIn(email, PASSWORD));
    }

    private static Person person(String email) {
        return TestPortal.bean(People.class).byEmail(email).orElseThrow();
    }

    private static List<String> detail(Person person) {
        return TestPortal.bean(Audit.class).of(shanxi().id(), "person", person.publicId(), null).entries().stream()
                .map(entry -> entry.line().action() + " " + entry.line().detail())
                .toList();
    }

    private static Tenant shanxi() {
        return TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();
    }
}
