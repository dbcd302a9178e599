package greenbridge.expert;

/** What came of a draw. */
sealed interface Drawing {
    record Done(Draw draw) implements Drawing {}

    /** For this submission it has been done. */
    record Already() implements Drawing {}

    record TooFew(int there, int wanted) implements Drawing {}
}
