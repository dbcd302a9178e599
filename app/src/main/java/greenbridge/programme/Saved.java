package greenbridge.programme;

/** What became of a change of a draft. */
public enum Saved {
    DONE,
    /** Somebody else had changed the same part since it was opened. */
    OVERTAKEN,
    /** It is no draft any more. */
    CLOSED
}
