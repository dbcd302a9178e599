package greenbridge.evaluation;

import greenbridge.site.Query;
import greenbridge.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * One page of a long list, newest first.
 *
 * @param next where the older ones are
 */
record Stretch(List<Evaluation> shown, Optional<String> next) {
    /** Before everything that there is. */
    static final String NEWEST = "9223372036854775807";

    /**
     * @param found one more than a page, where there are older ones
     * @param order what the list is ordered by
     */
    static Stretch of(Site site, String path, List<Evaluation> found, ToLongFunction<Evaluation> order) {
        if (found.size() <= Evaluations.PAGE) {
            return new Stretch(found, Optional.empty());
        }
        var shown = found.subList(0, Evaluations.PAGE);
        String last = String.valueOf(order.applyAsLong(shown.getLast()));
        var query = Query.of(site.address()).with("before", last);
        return new Stretch(shown, Optional.of(site.links().to(path) + "?" + query));
    }
}
