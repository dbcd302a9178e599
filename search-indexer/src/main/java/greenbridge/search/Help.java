package greenbridge.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would have given results: without one of the filters, without one of the words, or with words that exist. */
public record Help(List<Relaxation> filters, List<Relaxation> words, List<String> suggestions) {
    /** The question to ask in place, what it leaves out (a facet's value or a word), and how much it finds. */
    public record Relaxation(Query query, @Nullable Facet facet, String dropped, long total) {}
}
