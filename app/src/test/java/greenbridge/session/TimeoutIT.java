package greenbridge.session;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.permission.Role;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** How long a session lasts, by the usual rules: 30 minutes without a request, 15 for officials, 12 hours at most. */
class TimeoutIT {
    @Test
    @Asvs("7.3.1")
    void whoDoesNothingForHalfAnHourIsSignedOut() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        idle(person, 29);
        assertThat(account(person)).isEqualTo(200);
        assertThat(account(person)).as("and begins to wait anew").isEqualTo(200);
        idle(person, 31);
        assertThat(account(person)).isEqualTo(303);
    }

    @Test
    @Asvs("7.3.1")
    void officialsAreSignedOutSooner() {
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        idle(official, 14);
        assertThat(account(official)).isEqualTo(200);
        idle(official, 16);
        assertThat(account(official)).isEqualTo(303);
    }

    @Test
    @Asvs("7.3.2")
    void nobodyStaysLongerThanHalfADayHoweverBusy() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(Tables.read(
                        "SELECT TIMESTAMPDIFF(MINUTE, created_at, until_at) FROM session WHERE person_id = ?",
                        person.person().id()))
                .containsExactly("720");
        Tables.change(
                "UPDATE session SET until_at = until_at - INTERVAL 12 HOUR WHERE person_id = ?",
                person.person().id());
        assertThat(account(person)).isEqualTo(303);
    }

    private static void idle(SignedIn who, int minutes) {
        Tables.change(
                "UPDATE session SET seen_at = seen_at - INTERVAL ? MINUTE WHERE person_id = ?",
                minutes,
                who.person().id());
    }

    private static int account(SignedIn who) {
        var request = who.with(HttpRequest.newBuilder(TestPortal.at("/shanxi/account")));
        return TestPortal.send(TestPortal.visitor(), request.build()).statusCode();
    }
}
