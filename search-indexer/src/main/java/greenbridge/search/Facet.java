package greenbridge.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What results can be narrowed by. Values of one facet widen each other, facets narrow each other. */
public enum Facet {
    KIND("kind"),
    CATALOG("catalog"),
    BATCH("batch"),
    SECTOR("sectors"),
    INDUSTRY("industries"),
    REGION("areas"),
    STATUS("status"),
    PROCUREMENT("procurement"),
    LEVEL("level");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** The name in addresses and in the API: region, procurement. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of the index; status has none, because the day of the question decides it. */
    public String field() {
        return field;
    }

    public static Optional<Facet> named(String parameter) {
        return Stream.of(values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst();
    }
}
