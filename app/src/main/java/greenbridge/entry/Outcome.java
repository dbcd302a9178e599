package greenbridge.entry;

/** What became of a change that somebody asked for. */
public sealed interface Outcome {
    record Recorded(int version) implements Outcome {}

    /** There is no such entry in this tenant. */
    record Absent() implements Outcome {}

    /** The entry is not in a state in which this can be done; the message key says why. */
    record Refused(String messageKey) implements Outcome {}
}
