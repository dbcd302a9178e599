package greenbridge.file;

/** What became of a file that was handed in. */
public sealed interface Kept {
    record Done(Stored file) implements Kept {}

    /** It is not kept; why is the key of a text and the figure in it. */
    sealed interface Declined extends Kept {
        String key();

        long figure();
    }

    /**
     * More than the slot takes.
     *
     * @param most bytes that the slot takes
     */
    record TooLarge(long most) implements Declined {
        @Override
        public String key() {
            return "file.fault.size";
        }

        @Override
        public long figure() {
            return most / Slot.MEGABYTE;
        }
    }

    /**
     * Not what the slot takes.
     *
     * @param figure how many pages it takes
     */
    record Refused(Fault fault, long figure) implements Declined {
        @Override
        public String key() {
            return fault.key();
        }
    }
}
