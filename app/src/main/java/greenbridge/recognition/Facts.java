package greenbridge.recognition;

import greenbridge.organisation.Organisation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What else an organisation tells about itself, of the things that have a name on the page. */
final class Facts {
    private static final List<Named> NAMED = List.of(
            new Named("founded", null),
            new Named("registeredCapital", "wan"),
            new Named("employees", "people"),
            new Named("revenue", "wan"),
            new Named("address", null),
            new Named("website", null),
            new Named("services", null),
            new Named("qualifications", null),
            new Named("savedTce", "tce"),
            new Named("projects", "projects"));

    private Facts() {}

    private record Named(String key, @Nullable String unit) {}

    /** Both label and unit are ends of message keys. */
    record Fact(String key, String value, @Nullable String unit) {}

    static List<Fact> of(Organisation organisation) {
        return NAMED.stream()
                .flatMap(named -> Optional.ofNullable(organisation.data().get(named.key())).stream()
                        .map(value -> new Fact(named.key(), grouped(text(value), named.unit()), named.unit())))
                .toList();
    }

    /** The digits of what is counted are grouped, those of a year are not. */
    private static String grouped(String text, @Nullable String unit) {
        return unit != null && text.matches("\\d{4,15}") ? "%,d".formatted(Long.parseLong(text)) : text;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("、"))
                : value.toString();
    }
}
