package greenbridge.programme;

/** What became of a version that somebody decided on. */
public enum Released {
    DONE,
    /** It is not proposed any more. */
    GONE,
    /** It is proposed, but is not what was on the page. */
    CHANGED,
    /** Whoever wrote in it does not release it. */
    OWN_WORK
}
