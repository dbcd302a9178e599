package greenbridge.audit;

/** What the verification of a chain found. */
public sealed interface Verdict {

    /**
     * Every line is as it was written.
     *
     * @param hash of the last line: kept elsewhere, it also shows a chain that was written anew from the first line on
     */
    record Whole(long lines, String hash) implements Verdict {}

    /**
     * Something was done to it.
     *
     * @param number of the first line that is not as it was
     */
    record Broken(long number, Fault fault) implements Verdict {}

    /** What happened to it. */
    enum Fault {
        CHANGED("the line was changed"),
        MISSING("the line is missing"),
        CUT("the end of the chain was cut off here"),
        FOREIGN("the line came in beside the chain, or the head was set back");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
