package greenbridge.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What waits for officials: who sees it, who takes it, and that only one does. */
class QueueIT {
    private static final String CHANGZHI = "140400";
    private static final String COUNTY = "140404";
    private static final String DATONG = "140200";

    @Test
    void anOfficialSeesWhatLiesInTheOwnAreaAndNothingElse() {
        String inCity = Given.task("shanxi", COUNTY, null);
        String elsewhere = Given.task("shanxi", DATONG, null);
        String nowhere = Given.task("shanxi", null, null);
        String foreign = Given.task("gansu", null, null);
        var city = official(Role.CITY_REVIEWER, CHANGZHI);
        assertThat(queue(city)).contains(inCity).doesNotContain(elsewhere, nowhere, foreign);
        var province = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        assertThat(all(province)).contains(inCity, elsewhere, nowhere).doesNotContain(foreign);
        assertThat(hold(city, id(province, elsewhere), city.person().publicId()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneHasIt() {
        String subject = Given.task("shanxi", null, LocalDate.of(2026, 1, 1));
        var people =
                List.of(SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi"), SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi"));
        String id = id(people.getFirst(), subject);
        var answers = people.stream()
                .map(each -> CompletableFuture.supplyAsync(
                        () -> hold(each, id, each.person().publicId())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.headers().firstValue("location").orElseThrow())
                .toList();
        assertThat(answers).containsExactlyInAnyOrder("/shanxi/workbench/queue", "/shanxi/workbench/queue?taken=true");
    }

    @Test
    void whatIsTakenIsOnesOwnUntilItIsHandedOverOrReturned() {
        String subject = Given.task("shanxi", null, LocalDate.of(2026, 1, 1));
        var one = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        var other = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        secured(other);
        String id = id(one, subject);
        hold(one, id, one.person().publicId());
        assertThat(get(one, "workbench").body()).contains(subject);
        assertThat(hold(one, id, other.person().publicId()).statusCode()).isEqualTo(303);
        assertThat(get(one, "workbench").body()).doesNotContain(subject);
        assertThat(get(other, "workbench").body()).contains(subject);
        assertThat(TestPortal.bean(Messages.class)
                        .unread(shanxi(), other.person().id()))
                .isEqualTo(1);
        hold(other, id, "");
        assertThat(get(other, "workbench/queue?holder=mine").body()).doesNotContain(subject);
        assertThat(get(other, "workbench/queue?holder=free").body()).contains(subject);
    }

    @Test
    void nobodyIsHandedWhatIsNotForThem() {
        String subject = Given.task("shanxi", DATONG, null);
        var province = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        var city = official(Role.CITY_REVIEWER, CHANGZHI);
        var stranger = SignedIn.as(Role.PERSON, "shanxi");
        String id = id(province, subject);
        assertThat(hold(province, id, city.person().publicId()).statusCode()).isEqualTo(404);
        assertThat(hold(province, id, stranger.person().publicId()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void askedTwiceItIsThereOnceAndDoneItIsGone() {
        String subject = Given.task("shanxi", null, LocalDate.of(2026, 1, 1));
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        TestPortal.bean(Tasks.class).done(shanxi(), "verification", subject);
        assertThat(all(official)).doesNotContain(subject);
    }

    @Test
    void aMessageIsReadWhenItIsOpenedAndByNobodyElse() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        var stranger = SignedIn.as(Role.PERSON, "shanxi");
        var messages = TestPortal.bean(Messages.class);
        messages.tell(shanxi(), person.person().id(), "task", "<b>示例</b>", "catalogs");
        String page = get(person, "workbench/messages").body();
        assertThat(page).contains("&lt;b&gt;示例&lt;/b&gt;", "未读");
        String id = found(page, "messages/([0-9a-z]{12})/read");
        assertThat(post(stranger, "workbench/messages/" + id + "/read", "").statusCode())
                .isEqualTo(404);
        var opened = post(person, "workbench/messages/" + id + "/read", "");
        assertThat(opened.headers().firstValue("location")).hasValue("/shanxi/catalogs");
        assertThat(messages.unread(shanxi(), person.person().id())).isZero();
    }

    @Test
    void lateOnesAreFoundByTheirDate() {
        String late = Given.task("shanxi", null, LocalDate.of(2026, 1, 1));
        String soon = Given.task("shanxi", null, LocalDate.of(2099, 1, 1));
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        assertThat(queue(official, "late=true&kind=verification"))
                .contains(late)
                .doesNotContain(soon);
        assertThat(queue(official, "kind=nothing")).doesNotContain(late);
    }

    private static SignedIn official(Role role, String area) {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        TestPortal.bean(Grants.class)
                .give(shanxi(), person.person().id(), role, new Grants.Over(area, null, null), "test");
        return person;
    }

    /** Hand-over offers only those whose role counts. */
    private static void secured(SignedIn person) {
        SignedIn.secure(person.person());
    }

    private static String all(SignedIn person) {
        var text = new StringBuilder();
        String page;
        int number = 0;
        do {
            page = queue(person, "page=" + ++number);
            text.append(page);
        } while (page.contains("rel=\"next\""));
        return text.toString();
    }

    private static String queue(SignedIn person) {
        return queue(person, "");
    }

    private static String queue(SignedIn person, String query) {
        return get(person, "workbench/queue?" + query).body();
    }

    private static String id(SignedIn person, String subject) {
        String page = all(person);
        return found(page.substring(page.indexOf(subject)), "queue/([0-9a-z]{12})/holder");
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> hold(SignedIn person, String id, String holder) {
        return post(person, "workbench/queue/" + id + "/holder", "person=" + holder);
    }

    private static HttpResponse<String> get(SignedIn person, String path) {
        var request = HttpRequest.newBuilder(TestPortal.at("/shanxi/" + path));
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }

    private static HttpResponse<String> post(SignedIn person, String path, String form) {
        var request = SignedIn.posted(HttpRequest.newBuilder(TestPortal.at("/shanxi/" + path)), form);
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }

    private static Tenant shanxi() {
        return TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();
    }
}
