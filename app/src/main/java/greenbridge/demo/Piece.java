package greenbridge.demo;

import greenbridge.catalog.Schema;
import greenbridge.entry.Content;
import greenbridge.entry.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be listed, before it has a number, a batch and a history. */
record Piece(String kind, @Nullable Firm holder, @Nullable Row theme, Status stage, Content content) {
    Piece(String kind, Content content) {
        this(kind, null, null, Status.LISTED, content);
    }

    static Content content(
            Schema schema,
            List<String> title,
            List<String> summary,
            @Nullable String area,
            Marks marks,
            List<String> identifiers,
            Map<String, Object> attributes) {
        return new Content(
                title.get(0),
                title.get(1),
                summary.get(0),
                summary.get(1),
                area,
                marks.sectors(),
                marks.industries(),
                marks.badges(),
                marks.procurement(),
                identifiers,
                attributes,
                schema.text(attributes),
                schema.indicators(attributes));
    }

    /** The coded part. */
    record Marks(List<String> sectors, List<String> industries, List<String> badges, List<String> procurement) {
        Marks(List<String> sectors, List<String> industries) {
            this(sectors, industries, List.of(), List.of());
        }
    }
}
