package greenbridge.complaint;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an official typed to decide a complaint. */
@Serdeable
record Decided(@Nullable String decision, @Nullable String text) {
    static final Decided NONE = new Decided(null, null);
    static final int LONGEST = 2000;

    private static final Map<String, Complaint.State> OUTCOMES = Map.of(
            "founded", Complaint.State.FOUNDED,
            "unfounded", Complaint.State.UNFOUNDED,
            "refused", Complaint.State.REFUSED);

    /** Nothing where none was chosen. */
    Optional<Complaint.State> outcome() {
        return Optional.ofNullable(decision).map(OUTCOMES::get);
    }

    String reasons() {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
