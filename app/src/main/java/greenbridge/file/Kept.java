package greenbridge.file;

/** What became of a file that was handed in. */
public sealed interface Kept {
    record Done(Stored file) implements Kept {}

    /**
     * More than the slot takes.
     *
     * @param most bytes that the slot takes
     */
    record TooLarge(long most) implements Kept {}

    record Refused(Fault fault) implements Kept {}
}
