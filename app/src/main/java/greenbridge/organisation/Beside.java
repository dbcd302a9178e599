package greenbridge.organisation;

import greenbridge.tenants.Tenant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another feature knows of an organisation that its page shows beside what it is. */
public interface Beside {
    /**
     * Some figures under one heading.
     *
     * @param title key of the heading
     * @param note key of what the figures mean
     * @param path where in the portal there is more of it, by the words of the title and {@code .more}
     */
    record Block(
            String title,
            String note,
            List<Figure> figures,
            @Nullable String path) {
        public Block(String title, String note, List<Figure> figures) {
            this(title, note, figures, null);
        }
    }

    /**
     * One of them.
     *
     * @param name key of what it is
     * @param value as it is written
     * @param unit key of the text behind it
     */
    record Figure(String name, String value, @Nullable String unit) {}

    /** Nothing where there is nothing to show to everybody. */
    Optional<Block> of(Tenant viewer, Organisation organisation);
}
