package greenbridge.search.plain;

import greenbridge.search.Facet;
import greenbridge.search.Hit;
import greenbridge.search.Query;
import greenbridge.search.Standing;
import greenbridge.search.Wish;
import greenbridge.search.wording.Asked;
import greenbridge.search.wording.Asked.Piece;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A wish without the engine: one word after the other, then things of its kinds, for as long as the time allows. */
@Singleton
public final class PlainGathering {
    private static final int MOST_WORDS = 4;

    private final PlainSearch plain;

    PlainGathering(PlainSearch plain) {
        this.plain = plain;
    }

    public List<String> find(Wish wish, Asked asked, LocalDate day, List<Integer> tenants, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        var paths = new LinkedHashSet<String>();
        for (Asked each : trials(wish, asked)) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            if (paths.size() < wish.size() && !left.isZero()) {
                plain.find(query(wish), each, day, tenants, left).hits().stream()
                        .map(Hit::path)
                        .forEach(paths::add);
            }
        }
        return paths.stream().limit(wish.size()).toList();
    }

    private static List<Asked> trials(Wish wish, Asked asked) {
        var trials = new ArrayList<Asked>();
        asked.chunks().stream()
                .filter(chunk -> !chunk.isPlace() && !chunk.isOptional())
                .flatMap(chunk -> chunk.needed().stream())
                .distinct()
                .limit(MOST_WORDS)
                .forEach(piece -> trials.add(asked.only(piece)));
        if (wish.anything() || trials.isEmpty()) {
            trials.add(asked.only(new Piece("\u001f", List.of(), Map.of("kind", List.copyOf(wish.kinds())), false)));
        } else if (!wish.sectors().isEmpty()) {
            trials.add(
                    asked.only(new Piece("\u001f", List.of(), Map.of("sectors", List.copyOf(wish.sectors())), false)));
        }
        return trials;
    }

    private static Query query(Wish wish) {
        var query = Query.of("", wish.tenant()).sized(Query.LARGEST_PAGE);
        for (String kind : wish.kinds()) {
            query = query.with(Facet.KIND, kind);
        }
        return wish.listed() ? query.with(Facet.STATUS, Standing.LISTED.name()) : query;
    }
}
