package greenbridge.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is otherwise in a version than in the one before. */
record Difference(List<String> parts, List<Condition> gone, List<Condition> come) {

    static final Difference NONE = new Difference(List.of(), List.of(), List.of());

    static Difference between(Terms before, Terms after) {
        var parts = new ArrayList<String>();
        note(parts, "product.kind", before.kind(), after.kind());
        note(parts, "product.name", names(before), names(after));
        note(parts, "product.text", texts(before), texts(after));
        note(parts, "product.rate", rates(before), rates(after));
        note(parts, "product.materials", materials(before), materials(after));
        return new Difference(
                List.copyOf(parts),
                before.conditions().stream()
                        .filter(each -> !after.conditions().contains(each))
                        .toList(),
                after.conditions().stream()
                        .filter(each -> !before.conditions().contains(each))
                        .toList());
    }

    private static void note(List<String> parts, String key, Object before, Object after) {
        if (!before.equals(after)) {
            parts.add(key);
        }
    }

    private static List<String> names(Terms terms) {
        return List.of(terms.nameZh(), Objects.requireNonNullElse(terms.nameEn(), ""));
    }

    private static List<String> texts(Terms terms) {
        return List.of(terms.textZh(), Objects.requireNonNullElse(terms.textEn(), ""));
    }

    private static List<String> rates(Terms terms) {
        return List.of(Objects.requireNonNullElse(terms.rateZh(), ""), Objects.requireNonNullElse(terms.rateEn(), ""));
    }

    private static List<String> materials(Terms terms) {
        return List.of(
                Objects.requireNonNullElse(terms.materialsZh(), ""),
                Objects.requireNonNullElse(terms.materialsEn(), ""));
    }
}
