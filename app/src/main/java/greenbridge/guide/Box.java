package greenbridge.guide;

import greenbridge.catalog.Field;
import greenbridge.catalog.Reading;
import greenbridge.catalog.Units;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands on the page.
 *
 * @param type how it is asked: number, date, text or choice
 * @param typed what somebody typed, as it was
 * @param value what it is; null where nothing or nonsense was typed
 * @param problem in the words of the page
 */
record Box(
        String name,
        String label,
        String unit,
        @Nullable String help,
        String type,
        List<Option> options,
        String typed,
        @Nullable Object value,
        @Nullable String problem) {

    record Option(String value, String label, boolean chosen) {}

    static Box of(Field field, String name, Map<String, String> typed, Site site, Texts texts) {
        boolean english = site.english();
        String text = Objects.requireNonNullElse(typed.get(name), "").strip();
        Object value = null;
        String problem = null;
        if (!text.isEmpty()) {
            switch (Reading.of(field, text)) {
                case Reading.Value read -> value = read.value();
                case Reading.Problem wrong ->
                    problem = texts.in(
                            site.language(),
                            wrong.messageKey(),
                            wrong.arguments().toArray());
            }
        }
        return new Box(
                name,
                field.label(english),
                Units.in(field.unit(), english),
                english ? field.helpEn() : field.helpZh(),
                switch (field.type()) {
                    case INTEGER, DECIMAL -> "number";
                    case DATE -> "date";
                    case CHOICE, BOOLEAN -> "choice";
                    case TEXT, RANGE -> "text";
                },
                options(field, text, site, texts),
                text,
                value instanceof java.time.LocalDate day ? day.toString() : value,
                problem);
    }

    private static List<Option> options(Field field, String chosen, Site site, Texts texts) {
        return switch (field.type()) {
            case BOOLEAN ->
                List.of("true", "false").stream()
                        .map(value ->
                                new Option(value, texts.in(site.language(), "guide." + value), value.equals(chosen)))
                        .toList();
            case CHOICE ->
                Optional.ofNullable(field.choices()).stream()
                        .flatMap(List::stream)
                        .map(choice -> new Option(
                                choice.value(),
                                choice.label(site.english()),
                                choice.value().equals(chosen)))
                        .toList();
            case TEXT, INTEGER, DECIMAL, RANGE, DATE -> List.of();
        };
    }
}
