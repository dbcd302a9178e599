package greenbridge.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which recognitions an invented thing carries: those that its catalog and its field would bring. */
final class Badging {
    private static final Map<String, String> OF_LISTS = Map.of(
            "L12", "sme_zjtx",
            "L13", "little_giant",
            "L16", "demo_enterprise",
            "L20", "key_energy_user",
            "L24", "reman_demo",
            "L03", "third_party_auditor",
            "C12", "leader",
            "C01", "national_catalog_listed",
            "C27", "green_product");

    private Badging() {}

    static List<String> of(String catalog) {
        return OF_LISTS.containsKey(catalog) ? List.of(OF_LISTS.get(catalog)) : List.of();
    }

    static List<String> ofThing(
            String catalog, String slug, List<String> sectors, List<String> procurement, Dice dice) {
        var badges = new ArrayList<>(of(catalog));
        boolean saving = sectors.getFirst().startsWith("ES");
        if (dice.chance(0.3)) {
            badges.add(saving ? "energy_saving_certified" : "env_equipment_certified");
        }
        if (saving && dice.chance(0.35)) {
            badges.add("efficiency_label");
        }
        if (sectors.contains("RR04")) {
            badges.add("reman_mark");
        }
        if (slug.equals("gansu") && dice.chance(0.12)) {
            badges.add("first_set");
        }
        if (slug.equals("shanxi") && catalog.equals("C27") && dice.chance(0.5)) {
            badges.add("low_carbon");
        }
        procurement.forEach(kind -> badges.add(kind.equals("MANDATORY") ? "proc_mandatory" : "proc_preferred"));
        return List.copyOf(badges);
    }

    /** Only products are bought; what carries an efficiency grade may be bought under compulsion. */
    static List<String> procurement(String catalog, String kind, List<String> sectors, Dice dice) {
        if (!kind.equals("product")) {
            return List.of();
        }
        boolean graded = sectors.stream().anyMatch(List.of("ES04", "ES05", "ES06", "ES07", "ES13")::contains);
        if (graded && dice.chance(0.45)) {
            return List.of("MANDATORY");
        }
        return catalog.equals("C15") || dice.chance(0.3) ? List.of("PREFERRED") : List.of();
    }
}
