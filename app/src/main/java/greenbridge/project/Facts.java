package greenbridge.project;

import greenbridge.consent.Part;
import greenbridge.effect.Carrier;
import greenbridge.market.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said of a project, by the names of the fields: what stands in the entry, and over it what stands in the dossier. */
public record Facts(Map<String, String> values) {
    /** The four grounds on which a project may be recommended. */
    public static final List<String> GROUNDS =
            List.of("reputation", "environment", "demonstration_effect", "prospects");

    public Facts {
        values = Map.copyOf(values);
    }

    /** Of the entry alone: what is public. */
    static Facts of(Project project) {
        var values = new HashMap<String, String>();
        project.content().attributes().forEach((key, value) -> {
            if (!value.toString().isBlank()) {
                values.put(key, value.toString().strip());
            }
        });
        if (values.containsKey("water_saving")) {
            values.put("saving_" + Carrier.WATER.code(), values.getOrDefault("water_saving", ""));
        }
        Integer months = project.months();
        if (months != null) {
            values.put("term_months", months.toString());
        }
        return new Facts(values);
    }

    Facts with(Map<String, String> dossier) {
        var all = new HashMap<>(values);
        all.putAll(dossier);
        return new Facts(all);
    }

    /** Those that belong to one of these parts of a dossier; what belongs to none is of the figures. */
    Facts only(Set<Part> parts) {
        var some = new HashMap<String, String>();
        values.forEach((name, value) -> {
            if (parts.contains(part(name))) {
                some.put(name, value);
            }
        });
        return new Facts(some);
    }

    private static Part part(String name) {
        if (name.startsWith("contact_")) {
            return Part.CONTACT;
        }
        return GROUNDS.contains(name) ? Part.EVIDENCE : Part.FIGURES;
    }

    /** Empty where nothing was said. */
    public String of(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public @Nullable BigDecimal number(String name) {
        try {
            return has(name) ? new BigDecimal(of(name)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** As a figure of a page; a text as it is. */
    public String written(String name) {
        BigDecimal number = number(name);
        return number == null ? of(name) : Figures.whole(number);
    }

    /** What one year after takes less than one year before, in the units of the meters. Both have to be known. */
    public Map<Carrier, BigDecimal> savings() {
        var savings = new EnumMap<Carrier, BigDecimal>(Carrier.class);
        for (Carrier carrier : Carrier.values()) {
            BigDecimal before = number("before_" + carrier.code());
            BigDecimal after = number("after_" + carrier.code());
            BigDecimal saved =
                    before != null && after != null ? before.subtract(after) : number("saving_" + carrier.code());
            if (saved != null && saved.signum() != 0) {
                savings.put(carrier, saved);
            }
        }
        return savings;
    }

    /** A carrier of which both years are known, as pages write it. */
    public record Change(Carrier carrier, String before, String after, String saved) {}

    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (Carrier carrier : Carrier.values()) {
            BigDecimal before = number("before_" + carrier.code());
            BigDecimal after = number("after_" + carrier.code());
            if (before != null && after != null) {
                changes.add(new Change(
                        carrier, Figures.whole(before), Figures.whole(after), Figures.whole(before.subtract(after))));
            }
        }
        return changes;
    }

    public List<String> collateral() {
        return has("collateral") ? List.of(of("collateral").split(" ", -1)) : List.of();
    }
}
