package greenbridge.pack;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Packs as trees of data: read, written, merged, compared and judged. */
public final class Packs {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private Packs() {}

    /**
     * What one pack says and another does not.
     *
     * @param path from the outside in, by the names in the pack, such as rules/LG-E1/test/max
     * @param before null where there was nothing
     * @param after null where there is nothing any more
     */
    public record Difference(
            String path, @Nullable String before, @Nullable String after) {}

    /**
     * What keeps a pack from being released.
     *
     * @param path of what is wrong, as in a difference
     */
    public record Problem(String path, String messageKey, List<Object> arguments) {}

    public static Pack read(String json) {
        try {
            return Objects.requireNonNull(JSON.readValue(json, Pack.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String write(Pack pack) {
        return text(pack);
    }

    /**
     * A pack with changes. Objects merge, and so do lists of things that have an identity, in the order of the base and new ones
     * behind; null takes away. To take something out of such a list, give the changes of the list as an object by identity:
     * {@code {"rules": {"LG-E1": null}}}.
     */
    public static String merge(String base, String own) {
        return text(Trees.merged(tree(base), tree(own)));
    }

    /** The changes that make the whole of the base: what they are merged to is the whole, but for the order of its lists. */
    public static String changes(String base, String whole) {
        JsonNode changes = Trees.changes(tree(base), tree(whole));
        return changes == null ? "{}" : text(changes);
    }

    /** Of each value that differs; what is new or gone is told with all that it says. */
    public static List<Difference> differences(String a, String b) {
        var before = new LinkedHashMap<String, String>();
        var after = new LinkedHashMap<String, String>();
        Trees.flatten("", tree(a), before);
        Trees.flatten("", tree(b), after);
        var paths = new java.util.LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        var found = new ArrayList<Difference>();
        for (String path : paths) {
            if (!Objects.equals(before.get(path), after.get(path))) {
                found.add(new Difference(path, before.get(path), after.get(path)));
            }
        }
        return found;
    }

    public static List<Problem> problems(Pack pack) {
        return new Soundness(pack).problems();
    }

    private static JsonNode tree(String json) {
        try {
            return Objects.requireNonNull(JSON.readValue(json, JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
