package greenbridge.search.question;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.Query;
import greenbridge.search.cluster.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of results, total and stable: equals are shuffled by a column of the day, then by key. The day stands in the
 * token of the next results, so that a reader who turns pages past midnight keeps the order he began with.
 */
public record Order(LocalDate day, @Nullable JsonNode after) {
    private static final int COLUMNS = 7;
    private static final int MOST_VALUES = 5;

    static Order of(Query query, LocalDate today) {
        String token = query.after();
        if (token == null || token.length() > 1000) {
            return new Order(today, null);
        }
        try {
            JsonNode read = Json.read(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
            LocalDate day = LocalDate.ofEpochDay(read.path("day").asLong());
            JsonNode values = read.path("values");
            boolean sound = values.isArray() && values.size() == values(query).size() && values.size() <= MOST_VALUES;
            return sound ? new Order(day, values) : new Order(today, null);
        } catch (IllegalArgumentException | UncheckedIOException | DateTimeException forged) {
            return new Order(today, null);
        }
    }

    /** What continues after a row with these sort values. */
    public String token(JsonNode values) {
        byte[] bytes = Json.bytes(Json.object("day", day.toEpochDay(), "values", values));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is due or over soon comes first; what is past its date, which scores nothing here, comes last. */
    List<JsonNode> sort(Query query) {
        return values(query).stream()
                .map(field -> switch (field) {
                    case "shuffle" -> shuffle();
                    case "listed_on" -> by(field, "desc");
                    case "_score" -> Json.object("_score", Json.object("order", "desc"));
                    default -> by(field, "asc");
                })
                .map(JsonNode.class::cast)
                .toList();
    }

    private static List<String> values(Query query) {
        return switch (query.sort()) {
            case RELEVANCE ->
                query.text().isBlank()
                        ? List.of("_score", "listed_on", "shuffle", "key")
                        : List.of("_score", "shuffle", "key");
            case NEWEST -> List.of("listed_on", "shuffle", "key");
            case DEADLINE -> List.of("_score", "deadline", "shuffle", "key");
            case EXPIRING -> List.of("_score", "expires_on", "shuffle", "key");
        };
    }

    private JsonNode shuffle() {
        long number = day.toEpochDay();
        String column = "shuffle." + Math.floorMod(number, COLUMNS);
        return Json.object(column, Json.object("order", number / COLUMNS % 2 == 0 ? "asc" : "desc"));
    }

    private static JsonNode by(String field, String order) {
        return Json.object(field, Json.object("order", order, "missing", "_last"));
    }
}
