package greenbridge.match;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a thing meets, or does not, with the evidence. Telling words it in both languages.
 *
 * @param asked what is wanted: a code, a number with its unit, or words
 * @param found what the thing has, in the same way; empty where nothing is known
 * @param source from which field of what it is read: a catalog's code, "case", "link", "organisation", "product"
 */
@Serdeable
public record Ground(
        Kind kind, String asked, String found, @Nullable String source) {

    /** What can speak for a thing, or against it. The weights are published on the page of the rule. */
    public enum Kind {
        /** A word of the need in the name; three words count at most. */
        NAME(4),
        /** A word of the need in the description; three words count at most. */
        TEXT(2),
        SECTOR(6),
        INDUSTRY(5),
        /** The industry above or below the one asked. */
        NEAR_INDUSTRY(3),
        CAPACITY(3),
        SAVING(3),
        BUDGET(3),
        LISTED(2),
        /** A case shows a technology of the step before. */
        SHOWS(8),
        /** A case shows this technology at work. */
        SHOWN(3),
        VERIFIED(2),
        /** It delivered a case of the step before. */
        DELIVERED(8),
        /** It holds or makes a technology or product of the first step. */
        MAKES(6),
        /** It is on the list of energy-service companies. */
        SERVICE(5),
        AREA(4),
        /** It serves the place from elsewhere. */
        SERVES(3),
        /** A condition of a finance product; asked and found are its words in Chinese and in English. */
        CONDITION(2),
        /** Its name says that it is for another {@link Use}; heavier than all grounds together, so it comes after what is not. */
        CONTRARY(-50),
        /** Of money alone: how much, for how long, on what. */
        LOAN(0),
        MONTHS(0),
        COLLATERAL(0);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        public int weight() {
            return weight;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public int weight() {
        return kind.weight();
    }
}
