package greenbridge.supervision;

/** What became of the decision on a measure. */
sealed interface Released {
    record Done(Measure measure) implements Released {}

    /** By somebody else already, or by whoever proposed it. */
    record NotYours() implements Released {}

    /** Whoever acts for the holder leaves it to others. */
    record Concerned() implements Released {}

    /**
     * The ledger does not take it.
     *
     * @param key of the text that says why
     */
    record Impossible(String key) implements Released {}
}
