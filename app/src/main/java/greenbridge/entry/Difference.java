package greenbridge.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line that two versions do not agree on. */
record Difference(
        Sheet.Line line, @Nullable String before, @Nullable String after) {
    static List<Difference> between(Map<String, Sheet.Line> before, Map<String, Sheet.Line> after) {
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        var differences = new ArrayList<Difference>();
        for (String key : keys) {
            var old = before.get(key);
            var now = after.get(key);
            String oldValue = old == null ? null : old.value();
            String newValue = now == null ? null : now.value();
            var line = now == null ? old : now;
            if (line != null && !Objects.equals(oldValue, newValue)) {
                differences.add(new Difference(line, oldValue, newValue));
            }
        }
        return differences;
    }
}
