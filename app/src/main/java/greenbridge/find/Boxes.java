package greenbridge.find;

import greenbridge.search.Bucket;
import greenbridge.search.Facet;
import greenbridge.search.Results;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list of results can be narrowed by. */
@Singleton
class Boxes {
    /** The parameter that names the facets of which all choices are shown. */
    static final String WHOLE = "more";

    /** Of a longer list of choices only this many are there until the rest is asked for: nobody reads three hundred counties. */
    private static final int FEW = 8;

    private final Names names;

    Boxes(Names names) {
        this.names = names;
    }

    /**
     * A facet with its choices: the fullest and those that were made, or all when they were asked for.
     *
     * @param rest the address of this page with all of them, if there are more
     */
    record Box(
            Facet facet,
            List<Choice> choices,
            boolean whole,
            @Nullable String rest) {}

    /** @param next the first of those that were asked for, where the reader goes on */
    record Choice(String id, String value, String label, String count, boolean selected, boolean next) {}

    List<Box> of(Site site, Results results, Collection<String> asked, Addresses addresses) {
        var boxes = new ArrayList<Box>();
        for (Facet facet : Facet.values()) {
            List<Bucket> all = results.facet(facet);
            if (all.isEmpty() || facet == Facet.BATCH) {
                continue;
            }
            var few = Stream.concat(
                            all.stream().limit(FEW), all.stream().skip(FEW).filter(Bucket::selected))
                    .toList();
            boolean whole = asked.contains(facet.parameter());
            var shown = whole ? all : few;
            boxes.add(new Box(
                    facet,
                    IntStream.range(0, shown.size())
                            .mapToObj(i -> choice(site, facet, shown.get(i), whole && i == FEW))
                            .toList(),
                    whole,
                    shown.size() == all.size() ? null : addresses.whole(facet)));
        }
        return boxes;
    }

    private Choice choice(Site site, Facet facet, Bucket bucket, boolean next) {
        return new Choice(
                facet.parameter() + "-" + bucket.value(),
                bucket.value(),
                names.of(facet, bucket.value(), site.tenant(), site.language()),
                grouped(bucket.count()),
                bucket.selected(),
                next);
    }

    /** 12,345 */
    private static String grouped(long number) {
        return number < 1000
                ? Long.toString(number)
                : NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }
}
