package greenbridge.tenants;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The plain tables beside the profiles: a line of names, then rows; no cell holds a comma or a quote. */
final class Rows {
    private Rows() {}

    static Stream<Row> of(String file) {
        try (var in = Objects.requireNonNull(Rows.class.getResourceAsStream("/profiles/" + file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().filter(line -> !line.isBlank()).toList();
            List<String> names = List.of(lines.getFirst().split(",", -1));
            return lines.stream().skip(1).map(line -> new Row(names, List.of(line.split(",", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Row(List<String> names, List<String> cells) {
        Row {
            if (cells.size() != names.size()) {
                throw new IllegalArgumentException("Not as many cells as names: " + cells);
            }
        }

        String text(String name) {
            return cells.get(names.indexOf(name)).strip();
        }

        boolean absent(String name) {
            return text(name).isEmpty();
        }

        int number(String name) {
            return Integer.parseInt(text(name));
        }
    }
}
