package greenbridge.review;

/** What came of a decision. */
sealed interface Deciding {
    record Done() implements Deciding {}

    /** Somebody was faster, or the application is not what was seen any more. */
    record TooLate() implements Deciding {}

    /** It is of an organisation that the official belongs to. */
    record Own() implements Deciding {}
}
