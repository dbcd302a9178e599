package greenbridge.enquiry;

import greenbridge.Given;
import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.listing.Held;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.notice.Round;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.net.http.HttpResponse;

/** Companies that hold entries in one catalog, and those who ask them over HTTP. */
public final class Trade {
    private Trade() {}

    /**
     * A company.
     *
     * @param entry public id of what it holds
     */
    public record Firm(SignedIn owner, Unit unit, String entry) {}

    public static Round round(String portal) {
        return Round.in(portal, SignedIn.as(Role.PERSON, portal).person().id());
    }

    public static Firm firm(Round round, String name) {
        String portal = round.tenant().slug();
        var owner = SignedIn.as(Role.PERSON, portal);
        var unit = unit(portal, owner, name);
        var entry = Held.entry(
                round,
                name + "的锅炉",
                unit.id(),
                Given.today().minusDays(1),
                Given.today().plusYears(1));
        return new Firm(owner, unit, entry.publicId());
    }

    public static Unit unit(String portal, SignedIn owner, String name) {
        var asked = Acting.found(owner, portal, "enterprise", name + Ids.random());
        Acting.decide(portal, asked, Decision.ACCEPTED, owner);
        return Acting.unit(portal, asked);
    }

    /** Public id of an enquiry; more names and values of the form in turn. */
    public static String ask(SignedIn person, Unit seeker, String entry, String words, String... more) {
        String portal = portal(seeker);
        String place = Sending.place(sent(person, portal, seeker.publicId(), entry, words, more));
        return place.replaceFirst("^.*/", "");
    }

    static HttpResponse<String> sent(
            SignedIn person, String portal, String seeker, String entry, String words, String... more) {
        String[] form = {"organisation", seeker, "subject", "想了解锅炉价格", "words", words, "contact", "0351-7654321"};
        String[] all = new String[form.length + more.length];
        System.arraycopy(form, 0, all, 0, form.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return Sent.form(all).to(person, portal + "/entries/" + entry + "/enquiry");
    }

    static HttpResponse<String> step(SignedIn person, String id, String step, String words) {
        String path = "shanxi/workbench/enquiries/" + id;
        String revision = Sending.hidden(Sending.get(person, "/" + path).body(), "revision");
        return Acting.post(person, path + "/steps", "step", step, "first", words, "revision", revision);
    }

    private static String portal(Unit unit) {
        return greenbridge.TestPortal.bean(greenbridge.tenants.Tenants.class)
                .byId(unit.tenantId())
                .orElseThrow()
                .slug();
    }
}
