package greenbridge.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What somebody answers to a form: a file with the names of sections in brackets and a field with its value in each line. */
record Answers(Map<String, Map<String, String>> sections) {
    /** @param today takes the place of {@code TODAY}, so that what has to be recent is */
    static Answers read(String file, LocalDate today) {
        var sections = new LinkedHashMap<String, Map<String, String>>();
        Map<String, String> section = new LinkedHashMap<>();
        for (String line : text(file).replace("TODAY", today.toString()).lines().toList()) {
            if (line.startsWith("[")) {
                section = new LinkedHashMap<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank()) {
                String[] parts = line.split("=", 2);
                section.put(parts[0], parts[1]);
            }
        }
        return new Answers(sections);
    }

    Map<String, String> of(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    String of(String section, String field) {
        return Objects.requireNonNull(of(section).get(field), field);
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(Answers.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
