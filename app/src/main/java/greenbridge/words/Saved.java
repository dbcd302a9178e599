package greenbridge.words;

/** What became of a word that somebody wanted to change. */
sealed interface Saved {
    /** What it was, empty when it is new, and what it is, empty when it is gone. */
    record Done(String what, String before, String after) implements Saved {}

    record Wrong(String field, String key) implements Saved {}

    record Missing() implements Saved {}
}
