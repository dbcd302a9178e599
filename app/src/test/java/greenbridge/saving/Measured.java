package greenbridge.saving;

import greenbridge.Given;
import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.need.Need;
import greenbridge.need.Offering;
import greenbridge.need.Stating;
import greenbridge.organisation.Unit;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Customer, company and third party with an awarded need, for tests; each step goes by the forms.
 *
 * @param year the last one that is over
 */
public record Measured(
        String portal,
        SignedIn customer,
        SignedIn company,
        SignedIn verifier,
        Unit buyer,
        Unit emc,
        Unit agency,
        Need need,
        int year) {

    public static Measured of(String portal, String name, SignedIn customer, Unit buyer, Sides sides) {
        var need = Stating.published(portal, buyer, Need.Mode.OPEN, 3, name);
        Offering.offer(portal, sides.company(), need, sides.emc());
        Offering.award(portal, customer, need, sides.emc());
        return new Measured(
                portal,
                customer,
                sides.company(),
                sides.verifier(),
                buyer,
                sides.emc(),
                sides.agency(),
                Stating.now(portal, need),
                Given.today().getYear() - 1);
    }

    /** Who sells and who verifies. */
    public record Sides(SignedIn company, Unit emc, SignedIn verifier, Unit agency) {
        public static Sides in(String portal, String name) {
            var company = SignedIn.as(greenbridge.permission.Role.PERSON, portal);
            var verifier = SignedIn.as(greenbridge.permission.Role.PERSON, portal);
            return new Sides(
                    company,
                    Stating.unit(company, portal, "emc", name + "节能公司"),
                    verifier,
                    Stating.unit(verifier, portal, "agency", name + "审核中心"));
        }
    }

    /** The names and values of a whole plan, with other values where they are given. */
    public String[] plan(Map<String, String> instead) {
        var form = new java.util.LinkedHashMap<String, String>();
        form.put("need", need.publicId());
        form.put("carrier", "ELECTRICITY");
        form.put("baseline", "5000000");
        form.put("baselineFrom", (year - 2) + "-01-01");
        form.put("baselineTo", (year - 2) + "-12-31");
        form.put("adjustment", "产量变化超过 10 % 时按单耗调整");
        form.put("method", "B");
        form.put("words", "每台风机装表，按月抄表");
        form.put("verifier", agency.nameZh());
        form.put("tce", "125");
        form.put("money", "40");
        form.put("firstYear", String.valueOf(year));
        form.put("years", "3");
        form.putAll(instead);
        return flat(form);
    }

    /** Laid down by the customer; where its contract is found. */
    public String begun() {
        var answer = post(customer, "workbench/savings", plan(Map.of()));
        return Sending.place(answer).replaceFirst("^.*/" + portal + "/", "");
    }

    public HttpResponse<String> confirm(SignedIn person, String path, int revision) {
        return post(person, path + "/confirmation", "seen", String.valueOf(revision));
    }

    /** A report of the year about electricity. */
    public HttpResponse<String> report(SignedIn person, String path, String kilowattHours, String... more) {
        var form = new ArrayList<>(List.of(
                "year", String.valueOf(year), "electricity", kilowattHours, "measured", "38.5", "notes", "按月抄表"));
        form.addAll(List.of(more));
        return Sent.form(form.toArray(String[]::new)).to(person, portal + "/" + path + "/reports");
    }

    public HttpResponse<String> decide(SignedIn person, String path, String decision, int seen, String reason) {
        return post(
                person,
                path + "/reports/" + year + "/decision",
                "decision",
                decision,
                "seen",
                String.valueOf(seen),
                "reason",
                reason);
    }

    public String get(SignedIn person, String path) {
        return Sending.get(person, "/" + portal + "/" + path).body();
    }

    public HttpResponse<String> post(SignedIn person, String path, String... form) {
        return Sending.post(person, "/" + portal + "/" + path, form);
    }

    static Reports reports() {
        return TestPortal.bean(Reports.class);
    }

    private static String[] flat(Map<String, String> form) {
        return form.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
