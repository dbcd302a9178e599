package greenbridge.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A row of one of the tables in resources/demo. */
record Row(Map<String, String> cells) {

    String text(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    /** The columns of both languages stand beside each other, named alike. */
    String text(String column, boolean english) {
        return text(column + (english ? "_en" : "_zh"));
    }

    List<String> list(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    /** Written as {@code 6-14}; the first number may be negative. */
    Optional<Span> span(String column) {
        String text = cells.getOrDefault(column, "");
        int dash = text.indexOf('-', 1);
        return dash < 0
                ? Optional.empty()
                : Optional.of(new Span(
                        Double.parseDouble(text.substring(0, dash)), Double.parseDouble(text.substring(dash + 1))));
    }

    record Span(double low, double high) {}
}
