package greenbridge.listing;

import greenbridge.catalog.Schema;
import greenbridge.entry.Content;
import greenbridge.notice.Waiting;
import greenbridge.pack.Listing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of answers what an entry says. Pure; what the pack does not list stays with the application. */
final class Contents {
    private Contents() {}

    static Content of(Waiting waiting, @Nullable Listing listing, Optional<Schema> schema) {
        var attributes = listing == null ? Map.<String, Object>of() : attributes(waiting, listing, schema);
        String title = waiting.title(listing);
        return new Content(
                title == null ? waiting.nameZh() : title,
                listing == null || listing.titleEn() == null
                        ? (title == null ? waiting.nameEn() : null)
                        : text(waiting, listing.titleEn()),
                listing == null ? null : text(waiting, listing.summary()),
                null,
                waiting.area(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                attributes,
                schema.map(fields -> fields.text(attributes)).orElse(null),
                schema.map(fields -> fields.indicators(attributes)).orElse(List.of()));
    }

    private static Map<String, Object> attributes(Waiting waiting, Listing listing, Optional<Schema> schema) {
        var attributes = new LinkedHashMap<String, Object>();
        schema.stream()
                .flatMap(fields -> fields.fields().stream())
                .forEach(field -> waiting.answer(listing.attributes().get(field.key()))
                        .ifPresent(value -> attributes.put(field.key(), value)));
        return attributes;
    }

    private static @Nullable String text(Waiting waiting, @Nullable String key) {
        return waiting.answer(key).map(Object::toString).orElse(null);
    }
}
