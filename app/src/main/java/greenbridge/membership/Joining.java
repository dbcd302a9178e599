package greenbridge.membership;

import greenbridge.organisation.Unit;

/** What became of an attempt to accept an invitation. */
public sealed interface Joining {
    record Joined(Invitation invitation, Unit unit) implements Joining {}

    /** Used, taken back, or too late. */
    record Over() implements Joining {}

    /** Somebody else was invited. */
    record OtherAddress() implements Joining {}

    record Unknown() implements Joining {}
}
