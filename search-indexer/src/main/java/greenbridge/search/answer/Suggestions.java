package greenbridge.search.answer;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;

/** The titles of a reply, each once, the best ten. */
public final class Suggestions {
    private static final int MOST = 10;

    private Suggestions() {}

    public static List<Suggestion> of(JsonNode reply) {
        var titles = new LinkedHashMap<String, Suggestion>();
        for (JsonNode hit : reply.path("hits").path("hits")) {
            JsonNode found = hit.path("_source");
            String title = found.path("title").asText();
            titles.putIfAbsent(
                    title,
                    new Suggestion(
                            title,
                            found.path("kind").asText(),
                            found.path("path").asText()));
        }
        return titles.values().stream().limit(MOST).toList();
    }
}
