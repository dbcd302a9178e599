package greenbridge;

import greenbridge.organisation.Units;
import greenbridge.saving.Measured;
import greenbridge.saving.Measured.Sides;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A contract on a saving of whoever owns the organisations of {@link Belonging}, as far as a verified report, and an award without a
 * plan: so that every page of theirs can be opened.
 *
 * @param contract public id, need that of the one it came from, awarded that of the one without a plan
 * @param company public id of who promised it
 */
record Saved(String contract, String need, String awarded, String company, int year) {
    private static final Map<String, Saved> KNOWN = new ConcurrentHashMap<>();
    private static final String COMPARISON = "/{tenant}/workbench/needs/{id}/comparison";
    private static final String TRACK = "/{tenant}/organisations/{id}/savings";

    static Saved of(String portal) {
        return KNOWN.computeIfAbsent(portal, Saved::make);
    }

    /** The list needs nothing. */
    static boolean knows(String route) {
        return route.startsWith("/{tenant}/workbench/savings/") || route.equals(COMPARISON) || route.equals(TRACK);
    }

    static boolean ownersOnly(String route) {
        return route.startsWith("/{tenant}/workbench/savings") || route.equals(COMPARISON);
    }

    List<String> idsFor(String route) {
        return switch (route) {
            case COMPARISON -> List.of(need);
            case TRACK -> List.of(company);
            default -> List.of(route.contains("{year}") ? contract + "/" + year : contract);
        };
    }

    /** With what to ask. */
    List<String> fillings(String route) {
        return switch (route) {
            case "/{tenant}/workbench/savings/new" -> List.of("?need=" + awarded);
            case COMPARISON -> List.of(need, need + "?years=2&rate=x");
            default -> idsFor(route);
        };
    }

    private static Saved make(String portal) {
        String name = portal.equals("gansu") ? Given.CANARY : "测试";
        var owner = Belonging.of(portal).owner();
        var tenant = TestPortal.bean(greenbridge.tenants.Tenants.class)
                .bySlug(portal)
                .orElseThrow();
        var unit = TestPortal.bean(Units.class)
                .find(tenant, Belonging.of(portal).verified())
                .orElseThrow();
        var sides = Sides.in(portal, name);
        var measured = Measured.of(portal, name + "风机变频改造", owner, unit, sides);
        String path = measured.begun();
        measured.confirm(sides.company(), path, 1);
        measured.report(sides.company(), path, "1000000");
        measured.decide(sides.verifier(), path, "verified", 0, "");
        var awarded = Measured.of(portal, name + "水泵变频改造", owner, unit, sides);
        return new Saved(
                path.replaceFirst("^.*/", ""),
                measured.need().publicId(),
                awarded.need().publicId(),
                sides.emc().publicId(),
                measured.year());
    }
}
