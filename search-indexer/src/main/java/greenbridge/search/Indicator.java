package greenbridge.search;

import org.jspecify.annotations.Nullable;

/** A figure shown with a hit, as its feature words it. */
public record Indicator(
        String label,
        @Nullable String labelEn,
        String value,
        @Nullable String unit) {}
