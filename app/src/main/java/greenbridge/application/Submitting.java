package greenbridge.application;

import greenbridge.account.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of handing in. */
public sealed interface Submitting {
    /** With the application as it is now. */
    record Done(Application application, Submission submission) implements Submitting {}

    record Incomplete(Completeness completeness) implements Submitting {}

    /** With the key of the text that says why. */
    record Refused(String key, List<Object> details) implements Submitting {}

    /**
     * The wish to hand in.
     *
     * @param helped by a helper with a mandate, for the organisation
     * @param seen number of the newest answer on the page that was looked through
     * @param confirmed that a rule is not met was seen, and it is handed in nevertheless
     * @param link for the mail to whoever hands in; null for no mail
     */
    record Wish(
            Person by,
            boolean helped,
            int seen,
            boolean confirmed,
            @Nullable String link) {}
}
