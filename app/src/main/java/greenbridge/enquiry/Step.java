package greenbridge.enquiry;

/** What became of a step. */
sealed interface Step {
    record Done(Enquiry now) implements Step {}

    /** Somebody else was faster, or it cannot be done any more. */
    record Moved() implements Step {}

    /** As many as the seeker wanted had acknowledged before. */
    record Crowded() implements Step {}

    /** There is nobody to pass it on to. */
    record Nobody() implements Step {}
}
