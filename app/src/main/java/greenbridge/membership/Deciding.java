package greenbridge.membership;

/** What became of an official's decision. */
public sealed interface Deciding {
    record Done(Verification verification) implements Deciding {}

    /** Somebody else has decided already. */
    record TooLate() implements Deciding {}

    /**
     * It cannot be accepted as it is.
     *
     * @param key of the text that says why
     */
    record Impossible(String key) implements Deciding {}
}
