package greenbridge.fact;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an organisation.
 *
 * @param fact what it is, as the questions of forms name it
 * @param ofYear 0 for what belongs to no year, as the day of the founding
 * @param value as one would type it
 * @param reference public id of the application that it came with
 */
@MappedEntity("organisation_fact")
public record Fact(
        int tenantId,
        @Id long id,
        long organisationId,
        String fact,
        int ofYear,
        String value,
        @Nullable String unit,
        Source source,
        @Nullable String reference,
        long enteredBy,
        LocalDateTime enteredAt) {

    public enum Source {
        /** Somebody of the organisation typed it. */
        OWN,
        /** It was handed in. */
        APPLICATION;

        public String key() {
            return "fact.source." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of the same thing in the same year. */
    public boolean of(String other, int year) {
        return fact.equals(other) && ofYear == year;
    }
}
