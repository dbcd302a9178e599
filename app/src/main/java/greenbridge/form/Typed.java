package greenbridge.form;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form, as it was typed or as it would be typed. */
public record Typed(Map<String, String> values) {
    public static final Typed EMPTY = new Typed(Map.of());

    public Typed {
        values = Map.copyOf(values);
    }

    /** Without blanks around it; empty where there is nothing. */
    public String of(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** A box that is ticked. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    public static Builder filling() {
        return new Builder();
    }

    /** Fills a form with what is there already. */
    public static final class Builder {
        private final Map<String, String> values = new HashMap<>();

        public Builder with(String field, @Nullable Object value) {
            if (value != null) {
                values.put(field, value.toString());
            }
            return this;
        }

        public Builder ticked(String field, boolean yes) {
            return yes ? with(field, "on") : this;
        }

        public Typed typed() {
            return new Typed(values);
        }
    }
}
