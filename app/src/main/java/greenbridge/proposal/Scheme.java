package greenbridge.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four kinds of contract; each says how the benefit of a year within it is divided. */
public enum Scheme {
    /** 节能效益分享型 */
    SHARING("share"),
    /** 节能量保证型 */
    GUARANTEED("guarantee share payment follows"),
    /** 能源费用托管型 */
    CUSTODY("bill payment follows"),
    /** 融资租赁型 */
    LEASE("payment");

    private final String terms;

    Scheme(String terms) {
        this.terms = terms;
    }

    /** Whether this is one of its own terms, beside those that every contract has. */
    boolean asks(String field) {
        return List.of(terms.split(" ", -1)).contains(field);
    }

    /** All that have this term, with blanks between them. */
    static String asking(String field) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.asks(field))
                .map(Scheme::name)
                .collect(Collectors.joining(" "));
    }

    /** The same of each term. */
    static Map<String, String> asking() {
        return Stream.of("share", "guarantee", "payment", "bill", "follows")
                .collect(Collectors.toMap(field -> field, Scheme::asking));
    }

    /** Who pays the investment at the beginning. */
    public boolean customerInvests() {
        return this == GUARANTEED;
    }

    /** Who bears the yearly running cost within the contract; after it the customer does. */
    boolean customerRuns() {
        return this == GUARANTEED || this == LEASE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
