package greenbridge.showing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A thing of one tenant shows in the portal of another, or in its own. */
@MappedEntity("showing")
public record Showing(
        int tenantId,
        Kind kind,
        String publicId,
        int ownerId,
        @Id long subjectId,
        @Nullable Integer position,
        @Nullable String note) {
    private static final int NATIONAL = 1;

    /** Named as the views that search reads; each has its place in addresses. */
    public enum Kind {
        entry("entries"),
        organisation("organisations"),
        demonstration("cases"),
        policy("policies");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    /** The usual case: in the owner's portal and in the national one. */
    public static List<Showing> atHome(Kind kind, int ownerId, long subjectId, String publicId) {
        return IntStream.of(ownerId, NATIONAL)
                .distinct()
                .mapToObj(tenantId -> new Showing(tenantId, kind, publicId, ownerId, subjectId, null, null))
                .toList();
    }
}
