package greenbridge.programme;

/** What became of a draft that somebody wanted to propose. */
public enum Proposed {
    DONE,
    /** It waits for a second person already, or one has decided. */
    CLOSED,
    /** There is something to mend first. */
    UNSOUND
}
