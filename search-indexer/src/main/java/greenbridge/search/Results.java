package greenbridge.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question. took is in milliseconds; help is there when nothing was found; degraded says that the
 * database answered because the search engine did not; next is the token for what follows.
 */
public record Results(
        long total,
        long took,
        int page,
        int size,
        List<Hit> hits,
        Map<Facet, List<Bucket>> facets,
        @Nullable Corrected corrected,
        List<Understood> understood,
        List<String> suggestions,
        @Nullable Help help,
        boolean degraded,
        @Nullable String next) {
    Results with(@Nullable Help found) {
        return new Results(
                total,
                took,
                page,
                size,
                hits,
                facets,
                corrected,
                understood,
                found == null ? suggestions : found.suggestions(),
                found,
                degraded,
                next);
    }

    public long pages() {
        return Math.min((total + size - 1) / size, Query.REACH / size);
    }

    public List<Bucket> facet(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
