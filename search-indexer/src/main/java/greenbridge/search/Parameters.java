package greenbridge.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A question as it stands in an address; the page and the API read it the same. What makes no sense is left out. */
public final class Parameters {
    private Parameters() {}

    public static Query read(Map<String, List<String>> parameters, int tenant) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        for (Facet facet : Facet.values()) {
            var values = new TreeSet<String>();
            for (String value : parameters.getOrDefault(facet.parameter(), List.of())) {
                if (!value.isBlank() && value.length() <= 100) {
                    values.add(value.strip());
                }
            }
            filters.put(facet, values);
        }
        String text = first(parameters, "q");
        return new Query(
                text == null ? "" : text.strip(),
                tenant,
                constant(Scope.class, first(parameters, "scope"), Scope.TENANT),
                filters,
                day(first(parameters, "validOn")),
                constant(Sort.class, first(parameters, "sort"), Sort.RELEVANCE),
                number(first(parameters, "page"), 1),
                number(first(parameters, "size"), 20),
                first(parameters, "after"));
    }

    /** The shortest address of the question: what is usual is left out. */
    public static SequencedMap<String, List<String>> of(Query query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!query.text().isEmpty()) {
            parameters.put("q", List.of(query.text()));
        }
        query.filters().forEach((facet, values) -> parameters.put(facet.parameter(), List.copyOf(values)));
        if (query.validOn() != null) {
            parameters.put("validOn", List.of(query.validOn().toString()));
        }
        if (query.scope() != Scope.TENANT) {
            parameters.put("scope", List.of(query.scope().name().toLowerCase(Locale.ROOT)));
        }
        if (query.sort() != Sort.RELEVANCE) {
            parameters.put("sort", List.of(query.sort().name().toLowerCase(Locale.ROOT)));
        }
        if (query.page() > 1) {
            parameters.put("page", List.of(Integer.toString(query.page())));
        }
        if (query.size() != 20) {
            parameters.put("size", List.of(Integer.toString(query.size())));
        }
        if (query.after() != null) {
            parameters.put("after", List.of(query.after()));
        }
        return parameters;
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name, E usual) {
        if (name != null) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(name)) {
                    return constant;
                }
            }
        }
        return usual;
    }

    private static int number(@Nullable String digits, int usual) {
        return digits != null && digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : usual;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
