package greenbridge.guide;

import greenbridge.catalog.Field;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The few questions that say most about all programmes: figures of the organisation, what several programmes ask, and everything of a
 * programme that asks next to nothing.
 */
record Shared(SequencedMap<String, Field> fields) {
    private static final int NEXT_TO_NOTHING = 2;

    static Shared of(List<List<Asked>> forms) {
        Map<String, Integer> often = new HashMap<>();
        forms.forEach(
                form -> form.stream().map(Shared::name).distinct().forEach(name -> often.merge(name, 1, Integer::sum)));
        var fields = new LinkedHashMap<String, Field>();
        for (var form : forms) {
            for (Asked asked : form) {
                String name = name(asked);
                if (asked.known() != null || often.getOrDefault(name, 0) > 1 || form.size() <= NEXT_TO_NOTHING) {
                    fields.putIfAbsent(name, asked.field());
                }
            }
        }
        return new Shared(fields);
    }

    /** A figure of the organisation is one question whatever a programme calls it. */
    static String name(Asked asked) {
        return asked.known() == null ? asked.field().key() : asked.known();
    }
}
