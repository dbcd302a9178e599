package greenbridge.enquiry;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a company works where somebody asks, by what its entry says of the regions that it serves. Who says nothing of its regions
 * serves the portal that lists it; where nothing is known of the place everybody serves it.
 */
final class Serving {
    private static final String EVERYWHERE = "全国";
    private static final String ANYTHING = ".";

    private Serving() {}

    /**
     * What is looked for in the regions of an entry.
     *
     * @param names of the place and of what it lies in
     */
    static String words(Collection<String> names) {
        return names.isEmpty()
                ? ANYTHING
                : Stream.concat(Stream.of(EVERYWHERE), names.stream().flatMap(name -> Stream.of(name, plain(name))))
                        .distinct()
                        .collect(Collectors.joining("|"));
    }

    private static String plain(String name) {
        return name.length() > 2 ? name.replaceFirst("[省市县区]$", "") : name;
    }
}
