package greenbridge.listing;

/** What became of a batch that somebody wanted to publish. */
sealed interface Publishing {
    /**
     * It is there.
     *
     * @param batch its code
     */
    record Done(String catalog, String batch, int listed, int renewed) implements Publishing {}

    /** Nobody waits, or nobody who can be listed. */
    record Nobody() implements Publishing {}

    /** Something was changed at the same moment. */
    record TooLate() implements Publishing {}
}
