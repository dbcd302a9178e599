package greenbridge.search.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.cluster.Json;
import greenbridge.search.wording.Sounds;
import greenbridge.search.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Titles that begin with, hold or sound like what is being typed; with their own, small request. */
public final class Completion {
    private static final int CANDIDATES = 30;
    private static final int LONGEST = 40;

    private Completion() {}

    public static ObjectNode of(String typed, LocalDate day, List<Integer> tenants) {
        String text = Wording.of(typed, LONGEST);
        var ways = new ArrayList<JsonNode>();
        ways.add(match("match", "prefixes", text.replace(" ", ""), 6));
        ways.add(match("match_phrase", "title.bigram", text, 2));
        Sounds sounds = Sounds.asked(text.replace(" ", ""));
        if (sounds != null) {
            sounds.syllables().forEach(reading -> ways.add(match("match_phrase_prefix", "syllables", reading, 1)));
            sounds.initials().forEach(grams -> ways.add(match("match_phrase", "initials", grams, 1)));
        }
        return body(ways, day, tenants);
    }

    /** Titles that share something with a text that found nothing. */
    public static ObjectNode near(String text, LocalDate day, List<Integer> tenants) {
        JsonNode some = Json.object("title.bigram", Json.object("query", text, "minimum_should_match", "40%"));
        return body(List.of(Json.object("match", some)), day, tenants);
    }

    private static ObjectNode body(List<? extends JsonNode> ways, LocalDate day, List<Integer> tenants) {
        List<JsonNode> filters = List.of(Reach.filter(tenants), Filters.publicOn(day));
        return Json.object(
                "size",
                CANDIDATES,
                "track_total_hits",
                false,
                "_source",
                List.of("title", "kind", "path"),
                "query",
                Json.object(
                        "bool",
                        Json.object("must", Json.object("dis_max", Json.object("queries", ways)), "filter", filters)));
    }

    private static JsonNode match(String type, String field, String text, int boost) {
        return Json.object(type, Json.object(field, Json.object("query", text, "boost", boost)));
    }
}
