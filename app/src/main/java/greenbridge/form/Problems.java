package greenbridge.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, each thing at its field, in words. */
public record Problems(List<Problem> all) {
    public static final Problems NONE = new Problems(List.of());

    public record Problem(String field, String text) {}

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems one(String field, String text) {
        return NONE.and(field, text);
    }

    public Problems and(String field, String text) {
        var more = new ArrayList<>(all);
        more.add(new Problem(field, text));
        return new Problems(more);
    }

    /** The first one at a field, for its template. */
    public @Nullable String of(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    public boolean none() {
        return all.isEmpty();
    }
}
