package greenbridge.notice;

/** What became of an objection that somebody wanted to file. */
sealed interface Filed {
    record Done(Objection objection, Receipt receipt) implements Filed {}

    /** The notice does not take any, or not any more. */
    record OutOfTime() implements Filed {}

    /** There is no such line, or it is settled. */
    record NoLine() implements Filed {}
}
