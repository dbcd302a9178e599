package greenbridge.search.answer;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.Hit;
import greenbridge.search.Indicator;
import greenbridge.search.Passage;
import greenbridge.search.Reason;
import greenbridge.search.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One found document as a hit. The plain search reads its rows through here too, so both answer alike. */
public final class Hits {
    private Hits() {}

    static Hit of(JsonNode found, LocalDate day) {
        var highlights = new LinkedHashMap<String, List<Passage>>();
        found.path("highlight").properties().forEach(field -> {
            var passages = new ArrayList<Passage>();
            field.getValue().forEach(passage -> passages.add(Marks.read(passage.asText())));
            highlights.put(field.getKey().equals("title_en") ? "titleEn" : field.getKey(), passages);
        });
        return of(found.path("_source"), highlights, Reasons.of(found.path("matched_queries"), highlights), day);
    }

    public static Hit of(
            JsonNode document, Map<String, List<Passage>> highlights, List<Reason> reasons, LocalDate day) {
        return new Hit(
                document.path("id").asText(),
                document.path("kind").asText(),
                document.path("title").asText(),
                text(document, "title_en"),
                text(document, "summary"),
                document.path("path").asText(),
                document.path("tenant").asInt(),
                status(document.path("period"), day),
                text(document, "organisation"),
                text(document, "catalog"),
                text(document, "area"),
                texts(document, "sector"),
                texts(document, "procurement"),
                texts(document, "badges"),
                texts(document, "identifiers_shown"),
                day(document, "listed_on"),
                day(document, "deadline"),
                day(document, "expires_on"),
                document.path("sample").asBoolean(),
                indicators(document.path("indicators")),
                Map.copyOf(highlights),
                reasons);
    }

    /** The status whose period holds the day. */
    public static @Nullable String status(JsonNode periods, LocalDate day) {
        String now = day.toString(); // Dates of ISO 8601 stand in the order of their texts.
        for (Standing standing : Standing.values()) {
            for (JsonNode range : periods.path(standing.name())) {
                boolean begun = range.path("gte").asText().compareTo(now) <= 0;
                boolean over = range.has("lt") && range.path("lt").asText().compareTo(now) <= 0;
                if (begun && !over) {
                    return standing.name();
                }
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode document, String field) {
        JsonNode value = document.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private static @Nullable LocalDate day(JsonNode document, String field) {
        String text = text(document, field);
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<String> texts(JsonNode document, String field) {
        var texts = new ArrayList<String>();
        document.path(field).forEach(value -> texts.add(value.asText()));
        return List.copyOf(texts);
    }

    private static List<Indicator> indicators(JsonNode values) {
        var indicators = new ArrayList<Indicator>();
        for (JsonNode value : values) {
            indicators.add(new Indicator(
                    value.path("label").asText(),
                    text(value, "labelEn"),
                    value.path("value").asText(),
                    text(value, "unit")));
        }
        return List.copyOf(indicators);
    }
}
