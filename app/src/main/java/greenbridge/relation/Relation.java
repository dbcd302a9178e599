package greenbridge.relation;

import greenbridge.showing.Showing.Kind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing stands to another in this way, from a day on. */
@MappedEntity("link")
public record Relation(
        int tenantId,
        @Id long id,
        Type type,
        Kind fromKind,
        int fromTenantId,
        long fromId,
        Kind toKind,
        int toTenantId,
        long toId,
        LocalDate fromOn,
        @Nullable LocalDate untilOn) {

    public enum Type {
        /** An organisation makes a product. */
        MAKES,
        /** A product or a company uses a technology. */
        USES,
        /** A company delivered a demonstration. */
        DELIVERS,
        /** A demonstration shows a product or a technology at work. */
        DEMONSTRATES
    }
}
