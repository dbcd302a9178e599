package greenbridge.tenants;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provincial-level units of the country on a grid of squares, where they lie to each other; a picture, not a map. */
@Singleton
public final class Tiles {
    /** The tenant is absent where no portal is foreseen. */
    public record Tile(
            Words name, int column, int row, @Nullable Integer tenantId) {}

    private final List<Tile> all = Rows.of("tiles.csv")
            .map(row -> new Tile(
                    new Words(row.text("name_zh"), row.text("name_en")),
                    row.number("column"),
                    row.number("row"),
                    row.absent("tenant") ? null : row.number("tenant")))
            .toList();

    public List<Tile> all() {
        return all;
    }

    public Optional<Tile> of(Tenant tenant) {
        return all.stream()
                .filter(tile -> tile.tenantId() != null && tile.tenantId() == tenant.id())
                .findFirst();
    }
}
