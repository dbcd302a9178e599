package greenbridge.official;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.account.Person;
import greenbridge.permission.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who gives an office to whom, and that it counts and ends at once. */
class OfficialsIT {
    @Test
    void anOfficeCountsAtOnceAndEndsAtOnce() {
        var admin = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        var person = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(get(person, "shanxi", "workbench/queue").statusCode()).isEqualTo(403);
        assertThat(give(admin, "shanxi", person.person(), "CITY_REVIEWER", "140400")
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(person, "shanxi", "workbench/queue").statusCode()).isEqualTo(200);
        assertThat(get(person, "gansu", "workbench/queue").statusCode()).isEqualTo(403);
        assertThat(get(person, "shanxi", "workbench/messages").body()).contains("职责有变化");
        String page = get(admin, "shanxi", "workbench/officials").body();
        var grant = Pattern.compile("officials/([0-9a-z]{12})/end")
                .matcher(page.substring(page.indexOf(person.person().email())));
        assertThat(grant.find()).isTrue();
        assertThat(post(admin, "gansu", "workbench/officials/" + grant.group(1) + "/end", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(admin, "shanxi", "workbench/officials/" + grant.group(1) + "/end", "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(person, "shanxi", "workbench/queue").statusCode()).isEqualTo(403);
        assertThat(post(admin, "shanxi", "workbench/officials/" + grant.group(1) + "/end", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyGivesMoreThanTheOwnOfficeMayGive() {
        var admin = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        var person = SignedIn.as(Role.PERSON, "shanxi").person();
        for (String role :
                new String[] {"PROVINCE_ADMIN", "PLATFORM_ADMIN", "NATIONAL_REVIEWER", "ORGANISATION_OWNER", "NONE"}) {
            var answer = give(admin, "shanxi", person, role, "");
            assertThat(answer.statusCode()).as(role).isEqualTo(422);
            assertThat(answer.body()).contains("您不能在本门户授予这个职责", person.email());
        }
        var reviewer = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        assertThat(give(reviewer, "shanxi", person, "EXPERT", "").statusCode()).isEqualTo(403);
        var platform = SignedIn.as(Role.PLATFORM_ADMIN, "shanxi");
        assertThat(give(platform, "shanxi", person, "PROVINCE_ADMIN", "").statusCode())
                .isEqualTo(303);
        assertThat(give(platform, "shanxi", person, "PROVINCE_REVIEWER", "").statusCode())
                .isEqualTo(422);
    }

    @Asvs("15.3.3")
    @Test
    void whatTheFormDoesNotAskIsNotHeard() {
        var admin = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        var person = SignedIn.as(Role.PERSON, "shanxi");
        String form = "email=" + URLEncoder.encode(person.person().email(), StandardCharsets.UTF_8)
                + "&role=EXPERT&area=&until=&tenantId=62&tenant=gansu&personId=1&givenBy=nobody&permissions=GRANTS_GIVE";
        assertThat(post(admin, "shanxi", "workbench/officials", form).statusCode())
                .isEqualTo(303);
        assertThat(get(person, "shanxi", "workbench/queue").statusCode()).isEqualTo(200);
        assertThat(get(person, "gansu", "workbench/queue").statusCode()).isEqualTo(403);
        assertThat(get(person, "shanxi", "workbench/officials").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyGivesOneselfAnOffice() {
        var admin = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        assertThat(give(admin, "shanxi", admin.person(), "EXPERT", "").body()).contains("不能给自己授予职责");
    }

    @Test
    void theAreaIsOfTheLevelOfTheOfficeAndOfThisTenant() {
        var admin = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        var person = SignedIn.as(Role.PERSON, "shanxi").person();
        assertThat(give(admin, "shanxi", person, "CITY_REVIEWER", "").body()).contains("请选择与职责同级的地区");
        assertThat(give(admin, "shanxi", person, "CITY_REVIEWER", "140404").body())
                .contains("请选择与职责同级的地区");
        assertThat(give(admin, "shanxi", person, "CITY_REVIEWER", "620100").body())
                .contains("这个地区不属于本门户");
        assertThat(give(admin, "shanxi", person, "PROVINCE_REVIEWER", "140400").body())
                .contains("请不要选择地区");
        assertThat(give(admin, "shanxi", person, "COUNTY_REVIEWER", "140404").statusCode())
                .isEqualTo(303);
        assertThat(give(admin, "shanxi", person, "COUNTY_REVIEWER", "140404").body())
                .contains("对方已经有这个职责");
    }

    private static HttpResponse<String> give(SignedIn by, String portal, Person to, String role, String area) {
        String form = "email=" + URLEncoder.encode(to.email(), StandardCharsets.UTF_8) + "&role=" + role + "&area="
                + area + "&until=";
        return post(by, portal, "workbench/officials", form);
    }

    private static HttpResponse<String> get(SignedIn person, String portal, String path) {
        var request = HttpRequest.newBuilder(TestPortal.at("/" + portal + "/" + path));
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }

    private static HttpResponse<String> post(SignedIn person, String portal, String path, String form) {
        var request = SignedIn.posted(HttpRequest.newBuilder(TestPortal.at("/" + portal + "/" + path)), form);
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }
}
