package greenbridge.call;

import greenbridge.programme.PackVersion;

/** What became of a call that a second person decided on. */
sealed interface Publishing {
    /** It is public, by this version for ever. */
    record Done(PackVersion pack) implements Publishing {}

    /** It is with those who draft. */
    record Returned() implements Publishing {}

    /** It is not proposed any more, or somebody published it already. */
    record Gone() implements Publishing {}

    /** It is proposed, but is not what was on the page. */
    record Changed() implements Publishing {}

    /** Whoever wrote in it does not publish it. */
    record OwnWork() implements Publishing {}

    /** It would be closed already. */
    record Late() implements Publishing {}
}
