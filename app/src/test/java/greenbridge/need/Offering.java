package greenbridge.need;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.organisation.Unit;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** Answers that carry an offer, and what is awarded to them, for tests of what comes afterwards. */
public final class Offering {
    /** Shared: 50 of investment, 3 years, 40 a year, of which the customer has 20, 20 and 30 per cent; the figures of EconomicsTest. */
    private static final List<String> SHARED = List.of(
            "offer-kind",
            "SHARING",
            "offer-investment",
            "50",
            "offer-years",
            "3",
            "offer-saving",
            "40",
            "offer-share",
            "20 20 30",
            "offer-running",
            "2");

    private Offering() {}

    /** Hands in an answer with these fields of an offer, the usual ones where none is named. */
    public static HttpResponse<String> offer(String portal, SignedIn person, Need need, Unit unit, String... offer) {
        var form = Stating.form(need, unit, 0, "附方案的应答", "YES");
        form.addAll(offer.length == 0 ? SHARED : Arrays.asList(offer));
        return Sending.post(
                person, "/" + portal + "/" + need.responsePath() + "/submission", form.toArray(String[]::new));
    }

    /** As if its time were over. */
    public static void close(Need need) {
        Tables.change(
                "UPDATE need SET closes_at = ? WHERE tenant_id = ? AND id = ?",
                LocalDateTime.now(TestPortal.bean(Clock.class)).minusMinutes(1),
                need.tenantId(),
                need.id());
    }

    /** Closed, and given to this one. */
    public static Response award(String portal, SignedIn owner, Need need, Unit company) {
        close(need);
        var tenant = Stating.tenant(portal);
        var now = Stating.now(portal, need);
        var taken = TestPortal.bean(Responses.class).opened(tenant, now).stream()
                .filter(response -> response.organisationId() == company.id())
                .findFirst()
                .orElseThrow();
        var answer = Sending.post(
                owner,
                "/" + portal + "/" + need.deskPath() + "/outcome",
                "outcome",
                "AWARDED",
                "response",
                taken.publicId(),
                "value",
                "280",
                "startsOn",
                LocalDate.now(TestPortal.bean(Clock.class)).toString());
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return taken;
    }
}
