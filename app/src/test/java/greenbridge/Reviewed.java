package greenbridge;

import greenbridge.application.Application;
import greenbridge.application.Applied;
import greenbridge.expert.Drawn;
import greenbridge.membership.Acting;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.pack.Pack;
import greenbridge.pack.Scoring;
import greenbridge.permission.Permission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Applications of one portal at each of their steps, so that every page of those who decide can be opened.
 *
 * @param checked public id of one that waits in a city, scored of one that an expert was drawn for
 * @param score public id of the sheet of that expert
 */
record Reviewed(String call, String checked, String scored, String sheet, String score, SignedIn expert) {
    private static final Map<String, Reviewed> KNOWN = new ConcurrentHashMap<>();

    static Reviewed of(String portal) {
        var known = KNOWN.computeIfAbsent(portal, Reviewed::make);
        known.expert().wake();
        return known;
    }

    static boolean knows(String route) {
        return route.contains("/reviews/{")
                || route.contains("/scores/{")
                || route.contains("/sheets/{")
                || route.endsWith("/opinions")
                || route.endsWith("/ranking")
                || route.contains("/results.");
    }

    List<String> queues() {
        return List.of("", "?call=" + call, "?call=" + call + "&outcome=fail&q=qqxxqq");
    }

    List<String> idsFor(String route) {
        if (route.contains("/scores/{")) {
            return List.of(score);
        }
        if (route.contains("/sheets/{")) {
            return List.of(sheet);
        }
        if (route.contains("/calls/{")) {
            return List.of(call);
        }
        return route.endsWith("/experts") ? List.of(scored) : List.of(checked, scored);
    }

    private static Reviewed make(String portal) {
        var belonging = Belonging.of(portal);
        var tenant = Applied.tenant(portal);
        Unit unit =
                TestPortal.bean(Units.class).find(tenant, belonging.verified()).orElseThrow();
        var criteria = List.of(
                new Scoring.Criterion("effect", "节能效果", "Effect", 60),
                new Scoring.Criterion("growth", "推广前景", "Growth", 40));
        var scoring = new Scoring(1, BigDecimal.valueOf(60), BigDecimal.valueOf(15), criteria);
        var steps = List.of(Applied.CITY, Applied.PROVINCE, Applied.MINISTRY);
        var round = Applied.round(portal, Applied.pack(steps, Pack.Quota.CALL, scoring, false), 10);
        long person = belonging.owner().person().id();
        var checked = Applied.handedIn(round, unit, person, unit.area(), 500);
        var returned = Applied.handedIn(round, unit, person, unit.area(), 50);
        var official = SignedIn.who(Permission.APPLICATION_SELECT, portal);
        String path = portal + "/workbench/reviews/" + checked.publicId();
        Acting.post(official, path + "/comments", "field", "revenue", "text", "请核对审计报告", "outward", "yes");
        Acting.post(
                official,
                portal + "/workbench/reviews/" + returned.publicId() + "/decision",
                "decision",
                "returned",
                "opinion",
                "请补充证明材料",
                "returnBy",
                Given.today().plusDays(10).toString(),
                "revision",
                String.valueOf(returned.revision()));
        Applied.again(round, returned, unit, 800);
        Application scored = Applied.at(round, Applied.handedIn(round, unit, person, unit.area(), 900), unit, 1);
        var drawn = Drawn.one(portal, official, scored);
        Acting.post(
                official,
                portal + "/workbench/sheets",
                "call",
                round.call().publicId(),
                "a-" + scored.publicId(),
                "yes");
        String sheet = Tables.read(
                        "SELECT public_id FROM sheet WHERE tenant_id = ? AND call_id = ?",
                        tenant.id(),
                        round.call().id())
                .getFirst();
        return new Reviewed(
                round.call().publicId(), checked.publicId(), scored.publicId(), sheet, drawn.score(), drawn.expert());
    }
}
