package greenbridge.search.plain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.Bucket;
import greenbridge.search.Facet;
import greenbridge.search.Hit;
import greenbridge.search.Query;
import greenbridge.search.Results;
import greenbridge.search.Sort;
import greenbridge.search.answer.Hits;
import greenbridge.search.indexing.Document;
import greenbridge.search.indexing.Thing;
import greenbridge.search.wording.Asked;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers from the database: the words that are needed, as they stand in title, organisation and identifiers; the newest first. */
@Singleton
public final class PlainSearch {
    private final Scan scan;

    PlainSearch(Scan scan) {
        this.scan = scan;
    }

    public Results find(Query query, Asked asked, LocalDate day, List<Integer> tenants, Duration limit) {
        long begun = System.nanoTime();
        List<Candidate> found = scan.find(asked, tenants, limit).stream()
                .filter(thing -> isPublic(thing, day))
                .map(thing -> candidate(thing, day))
                .sorted(order(query.sort(), day))
                .toList();
        List<Candidate> matching = found.stream().filter(passes(query, null)).toList();
        int from = Math.min(matching.size(), (query.page() - 1) * query.size());
        int to = Math.min(matching.size(), from + query.size());
        var facets = new EnumMap<Facet, List<Bucket>>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, buckets(found, query, facet));
        }
        return new Results(
                matching.size(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                query.page(),
                query.size(),
                matching.subList(from, to).stream().map(Candidate::hit).toList(),
                facets,
                asked.corrected(),
                List.of(),
                List.of(),
                null,
                true,
                null);
    }

    private record Candidate(Hit hit, ObjectNode document) {
        boolean has(Facet facet, Set<String> values) {
            return values(facet).stream().anyMatch(values::contains);
        }

        List<String> values(Facet facet) {
            if (facet == Facet.STATUS) {
                return hit.status() == null ? List.of() : List.of(hit.status());
            }
            var values = new ArrayList<String>();
            var field = document.path(facet.field());
            if (field.isTextual()) {
                values.add(field.asText());
            }
            field.forEach(value -> values.add(value.asText()));
            return values;
        }
    }

    private static Candidate candidate(Thing thing, LocalDate day) {
        ObjectNode document = Document.fields(thing);
        return new Candidate(Hits.of(document, Map.of(), List.of(), day), document);
    }

    private static boolean isPublic(Thing thing, LocalDate day) {
        return thing.periods().isEmpty()
                || thing.periods().stream()
                        .anyMatch(period -> !period.status().equals("UPCOMING") && period.covers(day));
    }

    private static Predicate<Candidate> passes(Query query, @Nullable Facet aside) {
        return candidate -> query.filters().entrySet().stream()
                .allMatch(filter -> filter.getKey() == aside || candidate.has(filter.getKey(), filter.getValue()));
    }

    private static List<Bucket> buckets(List<Candidate> found, Query query, Facet facet) {
        var counts = new HashMap<String, Long>();
        query.values(facet).forEach(value -> counts.put(value, 0L));
        found.stream()
                .filter(passes(query, facet))
                .flatMap(candidate -> candidate.values(facet).stream())
                .forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(count -> new Bucket(count.getKey(), count.getValue(), query.has(facet, count.getKey())))
                .sorted(Comparator.comparingLong(Bucket::count).reversed().thenComparing(Bucket::value))
                .toList();
    }

    private static Comparator<Candidate> order(Sort sort, LocalDate day) {
        Comparator<LocalDate> soonest = Comparator.<LocalDate, Boolean>comparing(date -> date.isBefore(day))
                .thenComparing(Comparator.naturalOrder());
        Comparator<Candidate> order = switch (sort) {
            case RELEVANCE, NEWEST ->
                Comparator.comparing(one -> one.hit().listedOn(), Comparator.nullsLast(Comparator.reverseOrder()));
            case DEADLINE -> Comparator.comparing(one -> one.hit().deadline(), Comparator.nullsLast(soonest));
            case EXPIRING -> Comparator.comparing(one -> one.hit().expiresOn(), Comparator.nullsLast(soonest));
        };
        return order.thenComparing(one -> one.hit().id());
    }
}
