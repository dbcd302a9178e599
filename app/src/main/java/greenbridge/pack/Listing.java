package greenbridge.pack;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which answers the public sees once an application is listed; nothing else of it is public.
 *
 * @param title answer that names the entry; null for the name of the organisation
 * @param summary answer that says what it is
 * @param attributes answers by the attribute of the catalog that they fill
 */
@Serdeable
public record Listing(
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String summary,
        Map<String, String> attributes) {
    public Listing {
        // In the order in which they were given: texts are made of packs, and hashes of texts.
        attributes = attributes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
