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

    public Relation {
        if (!type.leads(fromKind, toKind)) {
            throw new IllegalArgumentException(type + " does not lead from " + fromKind + " to " + toKind);
        }
    }

    public enum Type {
        /** An organisation makes a product. */
        MAKES,
        /** A product or a company uses a technology. */
        USES,
        /** A company delivered a demonstration. */
        DELIVERS,
        /** A demonstration shows a product or a technology at work. */
        DEMONSTRATES;

        private boolean leads(Kind from, Kind to) {
            return switch (this) {
                case MAKES -> from == Kind.organisation && to == Kind.entry;
                case USES -> (from == Kind.organisation || from == Kind.entry) && to == Kind.entry;
                case DELIVERS -> from == Kind.organisation && to == Kind.demonstration;
                case DEMONSTRATES -> from == Kind.demonstration && to == Kind.entry;
            };
        }
    }
}
