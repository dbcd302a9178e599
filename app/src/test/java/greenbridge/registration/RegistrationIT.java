package greenbridge.registration;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Letter;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.account.People;
import greenbridge.account.Registrations;
import greenbridge.audit.Audit;
import greenbridge.tenants.Tenants;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a form to an account, over HTTP, with the mails in between. */
class RegistrationIT {
    @BeforeEach
    void fresh() {
        Visit.anotherHour();
    }

    @Test
    void anAccountBeginsWithAFormAMailAndAButton() {
        String email = Visit.newEmail();
        String phone = Visit.newPhone();
        var form = Visit.form(email);
        form.put("phone", "+86 " + phone);
        var sent = Visit.register(form);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Visit.place(sent)).isEqualTo("/shanxi/register/sent");
        assertThat(Visit.get("register/sent").body()).contains("24 小时");
        assertThat(Visit.canSignIn(email, Visit.PASSWORD)).isFalse();

        var link = Letter.link(email, "verify");
        assertThat(link.toString()).startsWith(TestPortal.base() + "/shanxi/verify?token=");
        var looked = TestPortal.get(link.getPath() + "?" + link.getQuery());
        assertThat(looked.body()).contains("<button").contains(Visit.token(link));
        assertThat(looked.headers().allValues("referrer-policy")).containsExactly("strict-origin");
        assertThat(Visit.canSignIn(email, Visit.PASSWORD))
                .as("looking is not confirming")
                .isFalse();

        var verified = Visit.follow("verify", link);
        assertThat(Visit.place(verified)).isEqualTo("/shanxi/sign-in?after=verified");
        assertThat(verified.headers().firstValue("set-cookie"))
                .as("signs nobody in")
                .isEmpty();
        assertThat(Visit.get("sign-in?after=verified").body()).contains("账号已启用");
        assertThat(Visit.canSignIn(email, Visit.PASSWORD)).isTrue();
        assertThat(Visit.canSignIn(" 0086" + phone, Visit.PASSWORD)).isTrue();
        assertThat(told(email)).contains("account.registered DONE");
    }

    @Test
    void theWayGoesOnToWhereItCameFromAndNeverToAnotherSite() {
        String place = "/shanxi/invitations/abc";
        String email = Visit.newEmail();
        assertThat(Visit.get("register?to=" + place).body()).contains("name=\"to\" value=\"" + place + "\"");
        var form = Visit.form(email);
        form.put("to", place);
        String onward = "to=%2Fshanxi%2Finvitations%2Fabc";
        assertThat(Visit.place(Visit.register(form))).isEqualTo("/shanxi/register/sent?" + onward);
        var link = Letter.link(email, "verify");
        assertThat(link.getRawQuery()).endsWith("&" + onward);
        var verified = Visit.post("verify", Map.of("token", Visit.token(link), "to", place));
        assertThat(Visit.place(verified)).isEqualTo("/shanxi/sign-in?after=verified&" + onward);
        assertThat(Visit.get("sign-in?after=verified&" + onward).body())
                .contains("name=\"to\" value=\"" + place + "\"", "账号已启用");
        var in = Visit.post("sign-in", Map.of("email", email, "password", Visit.PASSWORD, "to", place));
        assertThat(Visit.place(in)).isEqualTo(place);

        for (String evil : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
            String other = Visit.newEmail();
            var lured = Visit.form(other);
            lured.put("to", evil);
            assertThat(Visit.place(Visit.register(lured))).isEqualTo("/shanxi/register/sent");
            var plain = Letter.link(other, "verify");
            assertThat(plain.toString()).doesNotContain("evil");
            assertThat(Visit.place(Visit.post("verify", Map.of("token", Visit.token(plain), "to", evil))))
                    .isEqualTo("/shanxi/sign-in?after=verified");
            assertThat(Visit.place(
                            Visit.post("sign-in", Map.of("email", other, "password", Visit.PASSWORD, "to", evil))))
                    .isEqualTo("/shanxi/workbench");
        }
    }

    @Test
    void aLinkIsGoodOnceAndForADay() {
        String email = Visit.newEmail();
        Visit.register(Visit.form(email));
        var link = Letter.link(email, "verify");
        Tables.change(
                "UPDATE person_link l JOIN person p ON p.id = l.person_id SET l.until_at = l.until_at - INTERVAL 24 HOUR"
                        + " WHERE p.email = ?",
                email);
        assertThat(Visit.follow("verify", link).statusCode()).isEqualTo(422);
        Visit.proved("register/sent", "register/again", Map.of("email", email));
        var newer = Letter.link(email, "verify");
        assertThat(Visit.follow("verify", newer).statusCode()).isEqualTo(303);
        assertThat(Visit.follow("verify", newer).statusCode()).isEqualTo(422);
        assertThat(Visit.follow("verify", newer).body()).contains("已经用过");
    }

    @Test
    void ofTwoWhoPressTheButtonAtOnceOneWins() {
        String email = Visit.newEmail();
        Visit.register(Visit.form(email));
        var link = Letter.link(email, "verify");
        assertThat(atOnce(4, () -> Visit.follow("verify", link)))
                .extracting(HttpResponse::statusCode)
                .containsExactlyInAnyOrder(303, 422, 422, 422);
    }

    @Test
    void whoeverAsksLearnsNothingOfWhoHasAnAccount() {
        String known = Visit.registered();
        String unknown = Visit.newEmail();
        var form = Visit.form(known);
        form.put("name", "另一个人");
        form.put("password", "another sentence altogether");
        long start = System.nanoTime();
        var one = Visit.register(form);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        var other = Visit.register(Visit.form(unknown));
        assertThat(took).isGreaterThan(Answers.EVEN);
        assertThat(one.statusCode()).isEqualTo(303).isEqualTo(other.statusCode());
        assertThat(one.headers().map().keySet()).isEqualTo(other.headers().map().keySet());
        assertThat(Visit.place(one)).isEqualTo(Visit.place(other));
        assertThat(Letter.templates(known)).first().isEqualTo("exists");
        assertThat(Letter.templates(unknown)).containsExactly("verify");
        assertThat(Visit.canSignIn(known, Visit.PASSWORD)).as("nothing changed").isTrue();
        assertThat(TestPortal.bean(People.class).byEmail(known).orElseThrow().name())
                .isEqualTo("王工");
        assertThat(Letter.link(known, "exists").getPath()).isEqualTo("/shanxi/reset");
    }

    @Test
    void whatWasNeverConfirmedIsBegunAgain() {
        String email = Visit.newEmail();
        Visit.register(Visit.form(email));
        var first = Letter.link(email, "verify");
        var form = Visit.form(email);
        form.put("password", "another sentence altogether");
        Visit.register(form);
        var second = Letter.link(email, "verify");
        assertThat(Visit.follow("verify", first).statusCode()).isEqualTo(422);
        assertThat(Visit.follow("verify", second).statusCode()).isEqualTo(303);
        assertThat(Visit.canSignIn(email, Visit.PASSWORD)).isFalse();
        assertThat(Visit.canSignIn(email, "another sentence altogether")).isTrue();
    }

    @Test
    void manyRegistrationsOfOneAddressAtOnceMakeOneAccountWithOneLink() {
        String email = Visit.newEmail();
        assertThat(atOnce(4, () -> Visit.register(Visit.form(email))))
                .extracting(HttpResponse::statusCode)
                .containsOnly(303);
        assertThat(Tables.read("SELECT id FROM person WHERE email = ?", email)).hasSize(1);
        var letters = Letter.to(email);
        assertThat(letters).hasSize(4);
        assertThat(letters.stream()
                        .map(letter -> Visit.follow("verify", letter.link()).statusCode()))
                .containsExactlyInAnyOrder(303, 422, 422, 422);
    }

    @Test
    void aNumberThatSomebodyHasStaysTheirs() {
        String phone = Visit.newPhone();
        String owner = Visit.newEmail();
        var one = Visit.form(owner);
        one.put("phone", phone);
        Visit.register(one);
        Visit.follow("verify", Letter.link(owner, "verify"));
        String second = Visit.newEmail();
        var other = Visit.form(second);
        other.put("phone", phone);
        other.put("password", "another sentence altogether");
        assertThat(Visit.place(Visit.register(other))).isEqualTo("/shanxi/register/sent");
        assertThat(Visit.place(Visit.follow("verify", Letter.link(second, "verify"))))
                .endsWith("after=verified");
        assertThat(Visit.canSignIn(phone, "another sentence altogether")).isFalse();
        assertThat(Visit.canSignIn(phone, Visit.PASSWORD)).isTrue();
        assertThat(Visit.canSignIn(second, "another sentence altogether")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "name, http://evil.example, 请填写真实姓名",
        "name, 点击evil.cn领奖, 请填写真实姓名",
        "email, nobody, 请填写正确的邮箱",
        "email, 'a@example.org\r\nBcc: b@example.org', 请填写正确的邮箱",
        "phone, 12345, 请填写 11 位手机号",
        "password, short, 密码太短",
        "password, unbelievable, 太常见",
        "terms, no, 同意使用约定后"
    })
    void whatIsWrongIsSaidAndWhatWasTypedIsKept(String field, String typed, String said) {
        String email = Visit.newEmail();
        var form = Visit.form(email);
        form.put(field, typed);
        var answer = Visit.register(form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(said)
                .contains("href=\"#" + field + "\"")
                .contains("role=\"alert\"")
                .doesNotContain(Visit.PASSWORD);
        assertThat(answer.body()).contains(field.equals("name") ? email : "value=\"王工\"");
        assertThat(Tables.read("SELECT id FROM person WHERE email = ?", email)).isEmpty();
    }

    @Test
    void nobodyIsMadeAnythingElseByFieldsThatAreNotInTheForm() {
        String email = Visit.newEmail();
        var form = Visit.form(email);
        form.put("verifiedAt", "2020-01-01T00:00:00");
        form.put("role", "PLATFORM_ADMIN");
        form.put("homeId", "1");
        Visit.register(form);
        var person = TestPortal.bean(People.class).byEmail(email).orElseThrow();
        assertThat(person.verifiedAt()).isNull();
        assertThat(person.homeId()).isEqualTo(shanxi());
    }

    @Test
    void whatWasNotConfirmedForAWeekIsForgotten() {
        String old = Visit.newEmail();
        String young = Visit.newEmail();
        String confirmed = Visit.registered();
        Visit.register(Visit.form(old));
        Visit.register(Visit.form(young));
        Tables.change(
                "UPDATE person SET created_at = created_at - INTERVAL 8 DAY WHERE email IN (?, ?)", old, confirmed);
        TestPortal.bean(Registrations.class).forget();
        assertThat(Tables.read("SELECT email FROM person WHERE email IN (?, ?, ?)", old, young, confirmed))
                .containsExactlyInAnyOrder(young, confirmed);
    }

    @Test
    void anAddressIsNotFilledWithMails() {
        String email = Visit.newEmail();
        for (int i = 0; i < RegisterPages.MAILS + 3; i++) {
            assertThat(Visit.register(Visit.form(email)).statusCode()).isEqualTo(303);
        }
        assertThat(Letter.to(email)).hasSize(RegisterPages.MAILS);
    }

    private static <T> List<T> atOnce(int many, Supplier<T> what) {
        var running = IntStream.range(0, many)
                .mapToObj(i -> CompletableFuture.supplyAsync(what))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static List<String> told(String email) {
        var person = TestPortal.bean(People.class).byEmail(email).orElseThrow();
        return TestPortal.bean(Audit.class).of(shanxi(), "person", person.publicId(), null).entries().stream()
                .map(entry -> entry.line().action() + " " + entry.line().outcome())
                .toList();
    }

    private static int shanxi() {
        return TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow().id();
    }
}
