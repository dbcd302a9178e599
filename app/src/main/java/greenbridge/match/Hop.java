package greenbridge.match;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of the way, in their order. */
public enum Hop {
    TECHNOLOGY,
    CASE,
    COMPANY,
    FINANCE;

    /** As in addresses: technology. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Hop> named(String name) {
        return Stream.of(values())
                .filter(hop -> hop.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
