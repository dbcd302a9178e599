package greenbridge.relation;

import greenbridge.showing.Showing.Kind;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links of a thing, seen from its side. */
@Singleton
public class Relations {
    private final RelationRows rows;
    private final RelatedRows related;

    Relations(RelationRows rows, RelatedRows related) {
        this.rows = rows;
        this.related = related;
    }

    /** The other end of a link; the label key reads from this end. */
    public record Related(
            String labelKey,
            String path,
            boolean sample,
            String titleZh,
            @Nullable String titleEn) {
        public String title(boolean english) {
            return english && titleEn != null ? titleEn : titleZh;
        }
    }

    @Transactional
    public void addAll(List<Relation> relations) {
        rows.insert(relations);
    }

    @ReadOnly
    public List<Related> of(Kind kind, int tenantId, long id, LocalDate day, Tenant viewer) {
        return Stream.concat(
                        related.outward(kind, tenantId, id, day, viewer.id()).stream()
                                .map(row -> row.seen("outward")),
                        related.inward(kind, tenantId, id, day, viewer.id()).stream()
                                .map(row -> row.seen("inward")))
                .toList();
    }

    static String labelKey(Relation.Type type, String direction) {
        return "relation." + direction + "." + type.name().toLowerCase(Locale.ROOT);
    }
}
