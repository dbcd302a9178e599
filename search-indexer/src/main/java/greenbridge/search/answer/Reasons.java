package greenbridge.search.answer;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.Passage;
import greenbridge.search.Reason;
import greenbridge.search.question.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a document is there. Named clauses tell of identifiers, synonyms, places and sounds; in which field the words stand
 * is told by their marks, which also know which words.
 */
final class Reasons {
    private static final int MOST_WORDS = 6;

    private Reasons() {}

    static List<Reason> of(JsonNode clauses, Map<String, List<Passage>> marked) {
        var reasons = new ArrayList<Reason>();
        for (JsonNode clause : clauses) {
            Reason reason = Name.read(clause.asText());
            if (reason != null && !reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        add(Reason.Kind.TITLE, marked.get("title"), reasons, seen);
        add(Reason.Kind.TITLE_EN, marked.get("titleEn"), reasons, seen);
        add(Reason.Kind.ORGANISATION, marked.get("organisation"), reasons, seen);
        add(Reason.Kind.SUMMARY, marked.get("summary"), reasons, seen);
        add(Reason.Kind.BODY, marked.get("body"), reasons, seen);
        boolean byWords = !seen.isEmpty();
        reasons.removeIf(reason -> reason.kind() == Reason.Kind.PARTS && byWords);
        return List.copyOf(reasons);
    }

    private static void add(
            Reason.Kind kind, @Nullable List<Passage> passages, List<Reason> reasons, Set<String> seen) {
        if (passages == null) {
            return;
        }
        var all = new LinkedHashSet<String>();
        passages.forEach(passage -> all.addAll(passage.markedWords()));
        if (!all.isEmpty()) {
            var words = all.stream().limit(MOST_WORDS).toList();
            seen.addAll(words);
            reasons.add(new Reason(kind, words, null));
        }
    }
}
