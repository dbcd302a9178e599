package greenbridge.audit;

/** What became of an export that somebody asked for. */
public sealed interface Exported {
    record Written(long rows) implements Exported {}

    /** Nothing is given out without a reason of some length. */
    record ReasonMissing() implements Exported {}

    /** More than one file should hold; a shorter time has to be asked for. */
    record TooMany(long rows) implements Exported {}
}
