package greenbridge.search.answer;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.Hit;
import greenbridge.search.Results;
import greenbridge.search.question.Body;
import java.util.ArrayList;
import java.util.List;

/** The replies of Elasticsearch, the rows and the counts, as results. */
public final class Answer {
    private Answer() {}

    public static Results of(List<JsonNode> replies, Body body, long took) {
        JsonNode found = replies.getFirst().path("hits");
        var hits = new ArrayList<Hit>();
        JsonNode last = null;
        for (JsonNode hit : found.path("hits")) {
            hits.add(Hits.of(hit, body.day()));
            last = hit.path("sort");
        }
        long total = found.path("total").path("value").asLong();
        var query = body.query();
        return new Results(
                total,
                took,
                query.page(),
                query.size(),
                List.copyOf(hits),
                Facets.of(replies.getLast().path("aggregations"), query),
                body.asked().corrected(),
                body.asked().understood(),
                List.of(),
                null,
                false,
                last == null || hits.size() < query.size() ? null : body.order().token(last));
    }
}
