package greenbridge.pack;

import greenbridge.catalog.Field;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks.
 *
 * @param field its key, names, type, unit, range, choices and help; of a table the type of {@code columns} counts instead
 * @param required an application without it is not complete
 * @param fresh is never copied from an earlier application
 * @param fact the figure of the organisation that it is, so that it is asked once and used in every form
 * @param yearsBack of which year that figure is, counted back from the round: 1 is the year before it
 * @param columns it is a table of rows with these
 * @param total it is not asked but computed, by an expression in CEL over the other answers
 */
@Serdeable
public record Question(
        Field field,
        boolean required,
        boolean fresh,
        @Nullable String fact,
        @Nullable Integer yearsBack,
        @Nullable List<Field> columns,
        @Nullable String total) {
    public String key() {
        return field.key();
    }

    public boolean table() {
        return columns != null;
    }

    public boolean computed() {
        return total != null;
    }
}
