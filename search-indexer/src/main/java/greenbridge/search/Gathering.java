package greenbridge.search;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.cluster.Cluster;
import greenbridge.search.cluster.Json;
import greenbridge.search.indexing.Indexes;
import greenbridge.search.plain.PlainGathering;
import greenbridge.search.question.Broad;
import greenbridge.search.question.Reach;
import greenbridge.search.wording.Asked;
import greenbridge.search.wording.Expansion;
import greenbridge.search.wording.Places;
import greenbridge.search.wording.Thesaurus;
import greenbridge.search.wording.Understanding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Candidates for whoever judges them himself. All wishes of one caller go in one request; while Elasticsearch is away, the database answers. */
@Singleton
public final class Gathering {
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final Duration PLAIN = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final Breaker breaker;
    private final Indexes indexes;
    private final Thesaurus thesaurus;
    private final Places places;
    private final Reach reach;
    private final PlainGathering plain;
    private final Clock clock;

    Gathering(
            Cluster cluster,
            Breaker breaker,
            Indexes indexes,
            Thesaurus thesaurus,
            Places places,
            Reach reach,
            PlainGathering plain,
            Clock clock) {
        this.cluster = cluster;
        this.breaker = breaker;
        this.indexes = indexes;
        this.thesaurus = thesaurus;
        this.places = places;
        this.reach = reach;
        this.plain = plain;
        this.clock = clock;
    }

    public Gathered of(List<Wish> wishes) {
        LocalDate day = LocalDate.now(clock);
        var lines = new ArrayList<JsonNode>();
        for (Wish wish : wishes) {
            var tenants = reach.of(wish.tenant(), Scope.TENANT);
            lines.addAll(List.of(Json.object(), Broad.of(wish, asked(wish.text(), wish.tenant()), day, tenants)));
        }
        var replies =
                breaker.ask(() -> cluster.searches("/" + indexes.read() + "/_msearch", Json.lines(lines), PATIENCE));
        return replies.map(found ->
                        new Gathered(found.stream().map(Gathering::paths).toList(), false))
                .orElseGet(() -> new Gathered(plainly(wishes, day), true));
    }

    /** What has to be looked for in a text; places are none of it, and words that only name a kind are none. */
    public List<Word> words(String text, int tenant) {
        return asked(text, tenant).chunks().stream()
                .filter(chunk -> !chunk.isPlace() && !chunk.isOptional())
                .flatMap(chunk -> chunk.needed().stream())
                .map(piece -> new Word(
                        piece.text(),
                        piece.also().stream()
                                .filter(each -> each.kind() != Understood.Kind.SOFT)
                                .map(Expansion::text)
                                .toList()))
                .distinct()
                .toList();
    }

    private List<List<String>> plainly(List<Wish> wishes, LocalDate day) {
        long end = System.nanoTime() + PLAIN.toNanos();
        var paths = new ArrayList<List<String>>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            long left = Math.max(0, end - System.nanoTime()) / (wishes.size() - i);
            Asked asked = asked(wish.text(), wish.tenant());
            var tenants = reach.of(wish.tenant(), Scope.TENANT);
            paths.add(plain.find(wish, asked, day, tenants, Duration.ofNanos(left)));
        }
        return List.copyOf(paths);
    }

    private Asked asked(String text, int tenant) {
        return new Understanding(thesaurus.of(tenant), places, reach.home(tenant)).of(text);
    }

    private static List<String> paths(JsonNode reply) {
        var paths = new ArrayList<String>();
        for (JsonNode hit : reply.path("hits").path("hits")) {
            paths.add(hit.path("_source").path("path").asText());
        }
        return List.copyOf(paths);
    }
}
