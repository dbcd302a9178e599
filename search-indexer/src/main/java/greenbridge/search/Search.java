package greenbridge.search;

import greenbridge.search.answer.Answer;
import greenbridge.search.answer.Suggestions;
import greenbridge.search.cluster.Cluster;
import greenbridge.search.cluster.Json;
import greenbridge.search.indexing.Condition;
import greenbridge.search.indexing.Indexes;
import greenbridge.search.plain.PlainSearch;
import greenbridge.search.question.Body;
import greenbridge.search.question.Completion;
import greenbridge.search.question.Reach;
import greenbridge.search.wording.Asked;
import greenbridge.search.wording.Places;
import greenbridge.search.wording.Thesaurus;
import greenbridge.search.wording.Understanding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What pages and API ask. While Elasticsearch is away, the database answers more plainly. */
@Singleton
public final class Search {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration ALTOGETHER = Duration.ofMillis(2450);
    private static final Duration PLAIN = Duration.ofMillis(1500);

    private final Cluster cluster;
    private final Breaker breaker;
    private final Indexes indexes;
    private final Thesaurus thesaurus;
    private final Places places;
    private final Reach reach;
    private final PlainSearch plain;
    private final Relaxations relaxations;
    private final Condition condition;
    private final Clock clock;

    Search(
            Cluster cluster,
            Breaker breaker,
            Indexes indexes,
            Thesaurus thesaurus,
            Places places,
            Reach reach,
            PlainSearch plain,
            Relaxations relaxations,
            Condition condition,
            Clock clock) {
        this.cluster = cluster;
        this.breaker = breaker;
        this.indexes = indexes;
        this.thesaurus = thesaurus;
        this.places = places;
        this.reach = reach;
        this.plain = plain;
        this.relaxations = relaxations;
        this.condition = condition;
        this.clock = clock;
    }

    public Results find(Query query) {
        long begun = System.nanoTime();
        Body body = body(query);
        var replies = breaker.ask(() -> cluster.searches(path(), body.results(), PATIENCE));
        if (replies.isPresent()) {
            Results results = Answer.of(replies.get(), body, since(begun).toMillis());
            boolean helpless = results.total() > 0
                    || (query.text().isBlank() && query.filters().isEmpty());
            return helpless ? results : results.with(relaxations.help(body, path()));
        }
        Duration left = ALTOGETHER.minus(since(begun));
        Duration limit = left.compareTo(PLAIN) < 0 ? left : PLAIN;
        return plain.find(query, body.asked(), body.day(), body.tenants(), limit);
    }

    /** At most ten texts that complete what is being typed; none while Elasticsearch is away. */
    public List<Suggestion> suggest(String prefix, int tenant, Scope scope) {
        if (prefix.isBlank()) {
            return List.of();
        }
        byte[] body = Json.bytes(Completion.of(prefix, today(), reach.of(tenant, scope)));
        return breaker.ask(() -> cluster.search("/" + indexes.read() + "/_search", body, PATIENCE))
                .map(Suggestions::of)
                .orElse(List.of());
    }

    public Health health() {
        return condition.now(!breaker.isClosed());
    }

    /** The very lines that find sends to {@link #path}, for measuring the way there and back. */
    public byte[] bodyOf(Query query) {
        return body(query).results();
    }

    public String path() {
        return "/" + indexes.read() + "/_msearch";
    }

    private Body body(Query query) {
        var words = thesaurus.of(query.tenant());
        Asked asked = new Understanding(words, places, reach.home(query.tenant())).of(query.text());
        return Body.of(query, asked, today(), reach.of(query));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
