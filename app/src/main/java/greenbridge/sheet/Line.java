package greenbridge.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it was read: a cell is a text, a {@link BigDecimal}, a LocalDate or nothing. The first row has the number 1. */
public record Line(int number, List<@Nullable Object> cells) {
    /** As somebody would have typed it; empty where there is nothing. */
    public String text(int column) {
        Object cell = column < cells.size() ? cells.get(column) : null;
        return switch (cell) {
            case null -> "";
            case BigDecimal value -> value.toPlainString();
            case String value -> Harmless.original(value).replace("\r\n", "\n").strip();
            default -> cell.toString();
        };
    }

    public boolean blank() {
        for (int i = 0; i < cells.size(); i++) {
            if (!text(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
