package greenbridge.evaluation;

import java.util.List;

/** What came of a step of an evaluation. */
public sealed interface Step {
    record Done(Evaluation evaluation) implements Step {}

    /** The very same was asked for, and nobody has answered yet: a form that was sent twice. */
    record There(Evaluation evaluation) implements Step {}

    /** Somebody was there before: it is not any more what it was when it was looked at. */
    record Moved() implements Step {}

    /** The agency is not free of interest in the enterprise. */
    record Conflicted(List<Conflict> conflicts) implements Step {}

    /** The years of keeping are not over. */
    record Kept() implements Step {}
}
