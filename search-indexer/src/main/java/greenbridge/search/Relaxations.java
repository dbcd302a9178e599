package greenbridge.search;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.Help.Relaxation;
import greenbridge.search.answer.Suggestions;
import greenbridge.search.cluster.Cluster;
import greenbridge.search.cluster.Json;
import greenbridge.search.question.Body;
import greenbridge.search.question.Completion;
import greenbridge.search.wording.Asked;
import greenbridge.search.wording.Asked.Chunk;
import greenbridge.search.wording.Asked.Piece;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For a question that found nothing: which filter or word is to blame, counted, all in one request. */
@Singleton
final class Relaxations {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final Breaker breaker;

    Relaxations(Cluster cluster, Breaker breaker) {
        this.cluster = cluster;
        this.breaker = breaker;
    }

    private record Trial(Query query, @Nullable Facet facet, String dropped, Asked asked) {}

    /** Null when there is nothing to leave out, or no answer in time: then nothing found is all there is to say. */
    @Nullable
    Help help(Body body, String path) {
        List<Trial> trials = new ArrayList<>(withoutFilters(body));
        trials.addAll(withoutWords(body));
        var lines = new ArrayList<JsonNode>();
        for (Trial trial : trials) {
            var other = new Body(trial.query(), trial.asked(), body.day(), body.tenants(), body.order());
            lines.addAll(List.of(Json.object(), other.count()));
        }
        lines.addAll(List.of(Json.object(), Completion.near(body.asked().text(), body.day(), body.tenants())));
        return breaker.ask(() -> cluster.searches(path, Json.lines(lines), PATIENCE))
                .map(replies -> read(replies, trials))
                .orElse(null);
    }

    private static Help read(List<JsonNode> replies, List<Trial> trials) {
        var filters = new ArrayList<Relaxation>();
        var words = new ArrayList<Relaxation>();
        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            long total = replies.get(i).path("hits").path("total").path("value").asLong();
            if (total > 0) {
                var relaxation = new Relaxation(trial.query(), trial.facet(), trial.dropped(), total);
                (trial.facet() == null ? words : filters).add(relaxation);
            }
        }
        words.sort((one, other) -> Long.compare(other.total(), one.total()));
        var near = Suggestions.of(replies.getLast()).stream()
                .map(Suggestion::text)
                .limit(5)
                .toList();
        return new Help(List.copyOf(filters), List.copyOf(words), near);
    }

    private static List<Trial> withoutFilters(Body body) {
        var trials = new ArrayList<Trial>();
        body.query()
                .filters()
                .forEach((facet, values) -> trials.add(
                        new Trial(body.query().without(facet), facet, String.join(", ", values), body.asked())));
        return trials;
    }

    /** Without each chunk that has to be met; a single one that is cut at known terms, with each of its pieces alone. */
    private static List<Trial> withoutWords(Body body) {
        var trials = new ArrayList<Trial>();
        Asked asked = body.asked();
        if (asked.needed().size() > 1) {
            for (Chunk chunk : asked.needed()) {
                Asked rest = asked.without(chunk);
                trials.add(new Trial(body.query().withText(rest.text()), null, chunk.text(), rest));
            }
        } else if (!asked.isEmpty() && asked.needed().getFirst().needed().size() > 1) {
            for (Piece piece : asked.needed().getFirst().needed()) {
                Asked only = asked.only(piece);
                trials.add(new Trial(
                        body.query().withText(piece.text()), null, asked.text().replace(piece.text(), ""), only));
            }
        }
        return trials;
    }
}
