package greenbridge.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be done to an entry that is listed. Each change has a reason that the public can read. */
public sealed interface Change {
    String reason();

    /** The day from which the change holds; in the past only for a correction. */
    LocalDate effectiveOn();

    /** Other content under the same dates: the thing itself has changed. Without a schema version, under the old one. */
    record Amend(
            Content content,
            String reason,
            LocalDate effectiveOn,
            @Nullable Integer schemaVersion) implements Change {
        public Amend(Content content, String reason, LocalDate effectiveOn) {
            this(content, reason, effectiveOn, null);
        }
    }

    /** Other content because the record was wrong. */
    record Correct(Content content, String reason, LocalDate effectiveOn) implements Change {}

    /** To a later stage, as from candidate (候选) to listed (已公布). Without a last day, the old one stays. */
    record Advance(Status stage, @Nullable LocalDate validTo, String reason, LocalDate effectiveOn) implements Change {}

    record Renew(LocalDate validTo, String reason, LocalDate effectiveOn) implements Change {}

    /** Lifts itself after the last day; without one it stays until it is lifted. */
    record Suspend(@Nullable LocalDate lastDay, String reason, LocalDate effectiveOn) implements Change {}

    record Lift(String reason, LocalDate effectiveOn) implements Change {}

    /** The holder takes the entry back. */
    record Withdraw(String reason, LocalDate effectiveOn) implements Change {}

    /** The authority takes the entry away. */
    record Revoke(String reason, LocalDate effectiveOn) implements Change {}

    /** Another entry has taken its place. */
    record Supersede(String reason, LocalDate effectiveOn) implements Change {}
}
