package greenbridge.supervision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An entry that was drawn, and what the inspection found. */
@MappedEntity("inspected")
record Inspected(
        int tenantId,
        @Id long inspectionId,
        int place,
        String entry,
        String title,
        Result result,
        @Nullable String note,
        @Nullable LocalDate inspectedOn,
        @Nullable Long enteredBy) {
    enum Result {
        PENDING,
        GOOD,
        FAULTS,
        BAD;

        public String key() {
            return "inspection.result." + name().toLowerCase(Locale.ROOT);
        }

        /** As a chip is called. */
        public String tone() {
            return switch (this) {
                case PENDING -> "line";
                case GOOD -> "ok";
                case FAULTS -> "warn";
                case BAD -> "bad";
            };
        }
    }
}
