package greenbridge;

import static greenbridge.membership.Verification.Decision.ACCEPTED;

import greenbridge.membership.Acting;
import greenbridge.permission.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A verified bank of one portal with somebody who works for it and a product, which has two versions and a draft: so that every page
 * of a bank can be opened.
 *
 * @param banker owns the bank and works for it
 * @param bank public id of the organisation
 * @param bankId its number
 * @param product public id of one that is offered
 */
public record Boxed(SignedIn banker, String bank, long bankId, String product) {
    private static final Map<String, Boxed> KNOWN = new ConcurrentHashMap<>();

    public static Boxed of(String portal) {
        var known = KNOWN.computeIfAbsent(portal, Boxed::make);
        known.banker().wake();
        return known;
    }

    /** Whether a route is one of banks and their products. */
    static boolean knows(String route) {
        return route.contains("/finance/products/{")
                || route.contains("/finance/banks/{")
                || route.contains("/workbench/products/{");
    }

    List<String> idsFor(String route) {
        return List.of(route.contains("/banks/{") ? bank : product);
    }

    /** A product is opened alone, and by who says what is looked for. */
    List<String> fillings(String route) {
        return route.equals("/{tenant}/finance/products/{id}")
                ? List.of(product, product + "?amount=9000&months=12&saving=5&collateral=ip")
                : idsFor(route);
    }

    /** What can be asked of the list of all products. */
    List<String> questions() {
        return List.of(
                "",
                "?amount=600&months=60&saving=12&collateral=equity&area=140100&industry=I05&applicant=enterprise",
                "?amount=9000000&only=on",
                "?kind=bond&bank=none",
                "?amount=x");
    }

    private static Boxed make(String portal) {
        String name = portal.equals("gansu") ? Given.CANARY : "测试";
        var banker = SignedIn.as(Role.PERSON, portal);
        var asked = Acting.found(banker, portal, "bank", name + "银行");
        Acting.decide(portal, asked, ACCEPTED, banker);
        var unit = Acting.unit(portal, asked);
        String desk = portal + "/workbench/products";
        var made = done(Acting.post(banker, desk, form(unit.publicId(), name + "节能贷", "500", "")));
        String product = made.headers().firstValue("location").orElseThrow().replaceFirst("^.*/", "");
        String path = desk + "/" + product;
        done(Acting.post(banker, path + "/publication", "seen", "0"));
        done(Acting.post(banker, path, form(unit.publicId(), name + "节能贷", "800", "1")));
        done(Acting.post(banker, path + "/publication", "seen", "2", "note", name + "提高额度"));
        done(Acting.post(banker, path, form(unit.publicId(), name + "节能贷", "900", "3")));
        return new Boxed(banker, unit.publicId(), unit.id(), product);
    }

    private static String[] form(String bank, String name, String most, String seen) {
        return new String[] {
            "organisation",
            bank,
            "seen",
            seen,
            "kind",
            "CREDIT",
            "nameZh",
            name,
            "textZh",
            name + "，支持节能改造",
            "amount-to",
            most,
            "amount-must",
            "hard",
            "months-to",
            "60",
            "saving-from",
            "10",
            "saving-must",
            "soft",
            "collateral-future_income",
            "on",
            "collateral-equity",
            "on",
            "sector-ES",
            "on"
        };
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
