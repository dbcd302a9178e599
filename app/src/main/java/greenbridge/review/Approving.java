package greenbridge.review;

import java.util.List;

/** What came of the approval of a sheet. */
sealed interface Approving {
    record Done() implements Approving {}

    /** It is no draft any more, or not what was on the page. */
    record TooLate() implements Approving {}

    /** Whoever drafted it, or belongs to somebody on it, leaves it to others. */
    record Own() implements Approving {}

    /** An application on it has moved or was handed in anew; the sheet holds no longer. */
    record Voided(List<String> names) implements Approving {}

    /** Nobody has entered how many may be chosen. */
    record NoQuota() implements Approving {}

    record Over(int quota, int remaining, int wanted) implements Approving {}

    /** Nothing on it, a score that is missing or too low, or a reason that is missing: the key of which. */
    record Incomplete(String key, List<String> names) implements Approving {}
}
