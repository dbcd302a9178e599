package greenbridge.entry;

import greenbridge.catalog.Indicator;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one version of an entry says. Text and indicators are derived from the attributes by the catalog's schema when
 * the version is written, so that a version reads the same after the schema has moved on.
 */
@Serdeable
public record Content(
        String title,
        @Nullable String titleEn,
        @Nullable String summary,
        @Nullable String summaryEn,
        @Nullable String area,
        List<String> sectors,
        List<String> industries,
        List<String> badges,
        List<String> procurement,
        List<String> identifiers,
        Map<String, Object> attributes,
        @Nullable String text,
        List<Indicator> indicators) {

    // Empty lists are not written, so they come back as nothing.
    public Content {
        sectors = orEmpty(sectors);
        industries = orEmpty(industries);
        badges = orEmpty(badges);
        procurement = orEmpty(procurement);
        identifiers = orEmpty(identifiers);
        attributes = attributes == null ? Map.of() : attributes;
        indicators = orEmpty(indicators);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
