package greenbridge.membership;

/** What became of the wish that somebody has another role or none. */
public sealed interface Parting {
    record Done(Member member) implements Parting {}

    /** Nobody would be left to answer for the organisation. */
    record LastOwner() implements Parting {}

    record Nobody() implements Parting {}
}
