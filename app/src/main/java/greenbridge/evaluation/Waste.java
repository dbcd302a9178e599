package greenbridge.evaluation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much of one kind of waste an enterprise used, in tonnes, and what its balance is made of where that is known. */
@MappedEntity("evaluation_waste")
public record Waste(
        int tenantId,
        @Id long evaluationId,
        Source source,
        int place,
        String kind,
        BigDecimal tonnes,
        @Nullable BigDecimal opening,
        @Nullable BigDecimal gained,
        @Nullable BigDecimal closing) {
    public enum Source {
        /** The enterprise made it itself. */
        OWN,
        /** Bought or taken from others. */
        RECEIVED;

        String group() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was there, came in, and neither was used nor is there any more; nothing where it cannot be told. */
    public @Nullable BigDecimal difference() {
        return opening == null || gained == null || closing == null
                ? null
                : opening.add(gained).subtract(tonnes).subtract(closing);
    }

    public boolean unbalanced() {
        BigDecimal difference = difference();
        return difference != null && difference.signum() != 0;
    }

    public boolean own() {
        return source == Source.OWN;
    }
}
