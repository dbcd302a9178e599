package greenbridge;

import greenbridge.call.Sending;
import greenbridge.membership.Acting;
import greenbridge.need.Need;
import greenbridge.need.Stating;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Needs of one portal that whoever owns the organisations of {@link Belonging} has to do with, so that every page of theirs can be opened.
 *
 * @param own public id of one that is theirs, with an answer and a question
 * @param draft of one that they write
 * @param other of one that they can answer
 */
record Needed(String own, String draft, String other) {
    private static final Map<String, Needed> KNOWN = new ConcurrentHashMap<>();

    static Needed of(String portal) {
        return KNOWN.computeIfAbsent(portal, Needed::make);
    }

    static boolean knows(String route) {
        return route.contains("/needs/{");
    }

    List<String> idsFor(String route) {
        if (route.endsWith("/draft")) {
            return List.of(draft);
        }
        return List.of(route.endsWith("/response") ? other : own);
    }

    private static Needed make(String portal) {
        String name = portal.equals("gansu") ? Given.CANARY : "测试";
        var belonging = Belonging.of(portal);
        var owner = belonging.owner();
        var tenant = Stating.tenant(portal);
        var unit =
                TestPortal.bean(Units.class).find(tenant, belonging.verified()).orElseThrow();
        var another = SignedIn.as(Role.PERSON, portal);
        var emc = Stating.unit(another, portal, "emc", name + "节能公司");
        var own = Stating.published(portal, unit, Need.Mode.OPEN, 3, name + "锅炉改造");
        var other = Stating.published(portal, emc, Need.Mode.OPEN, 3, name + "余热利用");
        Stating.answer(portal, another, own, emc, 0, name + "方案", "YES");
        Sending.post(another, "/" + portal + "/" + own.path() + "/questions", "question", name + "可以分期吗？");
        var begun =
                Acting.post(owner, portal + "/workbench/needs", "organisation", unit.publicId(), "title", name + "草稿");
        String draft = Sending.place(begun).replaceFirst(".*/needs/([0-9a-z]{12})/draft.*", "$1");
        return new Needed(own.publicId(), draft, other.publicId());
    }
}
