package greenbridge.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, with what stands in it.
 *
 * @param key of its label; its hint, if it has one, has the same key with ".hint"
 * @param number of the row it belongs to, for its label; null where there is one only
 */
public record Input(
        String name,
        String key,
        boolean hint,
        Kind kind,
        String value,
        @Nullable Integer number,
        int most,
        List<Choice> choices) {

    public enum Kind {
        LINE,
        LINES,
        CHOICE,
        BOX,
        /** No field: what follows belongs together. */
        HEADING
    }

    /**
     * What can be chosen.
     *
     * @param key of its name; null where it is the name of a thing
     */
    public record Choice(
            String value, @Nullable String key, @Nullable String name) {}
}
