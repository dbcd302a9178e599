package greenbridge.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One question to the search. The tenant is who asks; without validOn it is asked for today. Pages count from 1 and end
 * at {@link #REACH} results; further ones are read with the token that the results before them gave.
 */
public record Query(
        String text,
        int tenant,
        Scope scope,
        Map<Facet, Set<String>> filters,
        @Nullable LocalDate validOn,
        Sort sort,
        int page,
        int size,
        @Nullable String after) {
    public static final int REACH = 10_000;
    public static final int LARGEST_PAGE = 100;
    public static final int LONGEST_TEXT = 200;

    public Query {
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSet(new TreeSet<>(values)));
            }
        });
        filters = Collections.unmodifiableMap(copy);
        size = Math.clamp(size, 1, LARGEST_PAGE);
        page = Math.clamp(page, 1, REACH / size);
    }

    public static Query of(String text, int tenant) {
        return new Query(text, tenant, Scope.TENANT, Map.of(), null, Sort.RELEVANCE, 1, 20, null);
    }

    public Set<String> values(Facet facet) {
        return filters.getOrDefault(facet, Set.of());
    }

    public boolean has(Facet facet, String value) {
        return values(facet).contains(value);
    }

    public Query in(Scope other) {
        return new Query(text, tenant, other, filters, validOn, sort, 1, size, null);
    }

    public Query withText(String other) {
        return new Query(other, tenant, scope, filters, validOn, sort, 1, size, null);
    }

    public Query with(Facet facet, String value) {
        var values = new LinkedHashSet<>(values(facet));
        values.add(value);
        return with(facet, values);
    }

    public Query without(Facet facet, String value) {
        var values = new LinkedHashSet<>(values(facet));
        values.remove(value);
        return with(facet, values);
    }

    public Query without(Facet facet) {
        return with(facet, Set.of());
    }

    public Query sortedBy(Sort other) {
        return new Query(text, tenant, scope, filters, validOn, other, 1, size, null);
    }

    public Query asOf(@Nullable LocalDate day) {
        return new Query(text, tenant, scope, filters, day, sort, 1, size, null);
    }

    public Query onPage(int other) {
        return new Query(text, tenant, scope, filters, validOn, sort, other, size, null);
    }

    public Query sized(int other) {
        return new Query(text, tenant, scope, filters, validOn, sort, 1, other, null);
    }

    public Query after(@Nullable String token) {
        return new Query(text, tenant, scope, filters, validOn, sort, 1, size, token);
    }

    private Query with(Facet facet, Set<String> values) {
        var changed = new EnumMap<Facet, Set<String>>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, values);
        return new Query(text, tenant, scope, changed, validOn, sort, 1, size, null);
    }
}
