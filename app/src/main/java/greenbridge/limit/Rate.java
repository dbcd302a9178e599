package greenbridge.limit;

/** What is counted apart. The figures are settings. */
public enum Rate {
    /** Pages, by the hundred: an office of people may stand behind one address. */
    PAGES,
    /** The search for programs. */
    SEARCH,
    /** Files of many rows, which cost as much as a hundred pages. */
    EXPORT,
    /** Doors at which something is guessed; an account has its own count besides. */
    SIGN_IN,
    /** What sends mails or makes accounts. */
    REGISTER,
    /** Files from outside, which are looked through. */
    UPLOAD
}
