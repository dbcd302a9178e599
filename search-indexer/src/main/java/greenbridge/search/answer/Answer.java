package greenbridge.search.answer;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.Hit;
import greenbridge.search.Results;
import greenbridge.search.question.Body;
import java.util.ArrayList;
import java.util.List;

/** A reply of Elasticsearch as results. */
public final class Answer {
    private Answer() {}

    public static Results of(JsonNode reply, Body body, long took) {
        JsonNode found = reply.path("hits");
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
                Facets.of(reply.path("aggregations"), query),
                body.asked().corrected(),
                body.asked().understood(),
                List.of(),
                null,
                false,
                last == null || hits.size() < query.size() ? null : body.order().token(last));
    }
}
