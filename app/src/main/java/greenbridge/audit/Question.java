package greenbridge.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the audit; what is null is not asked.
 *
 * @param actor public id of a person
 * @param name of a person, as it was written then
 * @param subject public id of what it was done to
 * @param to the last day, itself included
 */
public record Question(
        @Nullable String actor,
        @Nullable String name,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Outcome outcome,
        LocalDate from,
        LocalDate to) {}
