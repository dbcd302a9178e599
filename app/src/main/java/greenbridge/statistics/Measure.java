package greenbridge.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is counted of a market, in the order of its pages. */
enum Measure {
    NEEDS(Part.NEEDS),
    NEEDS_OPEN(Part.NEEDS),
    NEEDS_UNDECIDED(Part.NEEDS),
    NEEDS_AWARDED(Part.NEEDS),
    NEEDS_NONE_SUITABLE(Part.NEEDS),
    NEEDS_CANCELLED(Part.NEEDS),
    ENQUIRIES(Part.ENQUIRIES),
    ACKNOWLEDGED(Part.ENQUIRIES),
    PRODUCTS(Part.FINANCE),
    PROJECTS(Part.FINANCE),
    OUTGOING(Part.FINANCE),
    INCOMING(Part.FINANCE),
    LOANS(Part.FINANCE),
    AMOUNT(Part.FINANCE),
    BENEFIT(Part.FINANCE),
    CONTRACTS(Part.SAVINGS),
    PROMISED(Part.SAVINGS),
    MEASURED(Part.SAVINGS),
    TRAININGS(Part.TRAININGS),
    TRAINED(Part.TRAININGS);

    /** A part of the page, with the place where a reader goes on. */
    enum Part {
        NEEDS("needs"),
        ENQUIRIES("search"),
        FINANCE("finance/projects"),
        SAVINGS("market/proposals"),
        TRAININGS("finance/products");

        private final String path;

        Part(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }

        public String key() {
            return "statistics.part." + name().toLowerCase(Locale.ROOT);
        }

        List<Measure> measures() {
            return Arrays.stream(Measure.values())
                    .filter(measure -> measure.part == this)
                    .toList();
        }
    }

    private final Part part;

    Measure(Part part) {
        this.part = part;
    }

    String key() {
        return "statistics.measure." + name().toLowerCase(Locale.ROOT);
    }

    /** The key of its unit, with the number as argument. */
    String unit() {
        return switch (this) {
            case AMOUNT, BENEFIT -> "statistics.wan";
            case PROMISED, MEASURED -> "statistics.tonnes";
            case ACKNOWLEDGED -> "statistics.percent";
            case TRAINED -> "statistics.people";
            case NEEDS,
                    NEEDS_OPEN,
                    NEEDS_UNDECIDED,
                    NEEDS_AWARDED,
                    NEEDS_NONE_SUITABLE,
                    NEEDS_CANCELLED,
                    ENQUIRIES,
                    PRODUCTS,
                    PROJECTS,
                    OUTGOING,
                    INCOMING,
                    LOANS,
                    CONTRACTS,
                    TRAININGS -> "statistics.number";
        };
    }
}
