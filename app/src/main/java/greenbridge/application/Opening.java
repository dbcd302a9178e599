package greenbridge.application;

import java.util.List;

/** What became of the wish to apply. */
public sealed interface Opening {
    record Done(Application application) implements Opening {}

    /** There is one already, and the pack wants no second one. */
    record Already(Application application) implements Opening {}

    /** With the key of the text that says why. */
    record Refused(String key, List<Object> details) implements Opening {}
}
