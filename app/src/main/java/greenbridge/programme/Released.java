package greenbridge.programme;

/** What became of a version that somebody wanted to release. */
public enum Released {
    DONE,
    /** It is not proposed any more. */
    GONE,
    /** Whoever wrote in it does not release it. */
    OWN_WORK
}
