package greenbridge.notice;

/** What became of a notice that somebody wanted to open. */
sealed interface Opened {
    record Done(Notice notice) implements Opened {}

    /** Nobody is left on the list. */
    record Nobody() implements Opened {}

    /** Somebody changed an application, or opened a notice of the same sheet, at the same moment. */
    record TooLate() implements Opened {}
}
