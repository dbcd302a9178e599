package greenbridge.product;

import java.util.Comparator;
import java.util.List;

/** A product against what was asked. That it fits means that asking is worth while, never that there will be money. */
public record Fit(Product product, List<Met> conditions) {
    public Fit {
        conditions = List.copyOf(conditions);
    }

    /** No must is missed; something may still be unknown. */
    public boolean fits() {
        return hard().stream().noneMatch(Met::fails);
    }

    /** Every must is met. */
    public boolean sure() {
        return hard().stream().allMatch(Met::passes);
    }

    /** Every must that is missed, the nearest first: if all of these changed, it would fit. Empty where it fits. */
    public List<Met> smallestChange() {
        return hard().stream()
                .filter(Met::fails)
                .sorted(Comparator.comparingDouble(Met::distance))
                .toList();
    }

    /** What the bank would have to know. */
    public List<Met> missing() {
        return conditions.stream().filter(Met::open).toList();
    }

    /** What the bank would like better and does not insist on. */
    public List<Met> unwished() {
        return conditions.stream()
                .filter(met -> !met.condition().hard() && met.fails())
                .toList();
    }

    double distance() {
        return hard().stream().mapToDouble(Met::distance).sum();
    }

    private List<Met> hard() {
        return conditions.stream().filter(met -> met.condition().hard()).toList();
    }
}
