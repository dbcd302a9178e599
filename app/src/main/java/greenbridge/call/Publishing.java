package greenbridge.call;

import greenbridge.programme.PackVersion;

/** What became of a call that somebody wanted to publish. */
sealed interface Publishing {
    /** It is public, by this version for ever. */
    record Done(PackVersion pack) implements Publishing {}

    /** It is not proposed any more, or somebody published it already. */
    record Gone() implements Publishing {}

    /** Whoever wrote in it does not publish it. */
    record OwnWork() implements Publishing {}

    /** It would be closed already. */
    record Late() implements Publishing {}
}
