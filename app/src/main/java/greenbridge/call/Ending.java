package greenbridge.call;

/** What became of a wish to cancel a call. */
sealed interface Ending {
    /** Decided either way. */
    record Done(String reason) implements Ending {}

    /** Nobody wants it any more, or it was decided already. */
    record Gone() implements Ending {}

    /** Whoever wants it does not decide on it. */
    record OwnWork() implements Ending {}
}
