package greenbridge.enquiry;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether a company works where somebody asks, by what its entry says of the regions that it serves. */
final class Serving {
    private static final String EVERYWHERE = "全国";

    private Serving() {}

    /**
     * Who says nothing of its regions serves the portal that lists it; where nothing is known of the place everybody serves it.
     *
     * @param names of the place and of what it lies in
     */
    static boolean serves(@Nullable String regions, Collection<String> names) {
        return regions == null
                || regions.isBlank()
                || names.isEmpty()
                || regions.contains(EVERYWHERE)
                || names.stream().anyMatch(name -> regions.contains(name) || regions.contains(plain(name)));
    }

    private static String plain(String name) {
        return name.length() > 2 ? name.replaceFirst("[省市县区]$", "") : name;
    }
}
