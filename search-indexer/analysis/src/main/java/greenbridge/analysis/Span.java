package greenbridge.analysis;

import org.jspecify.annotations.Nullable;

/** A token between two places of the folded text. The text is given only where it differs from what stands there. */
record Span(int start, int end, @Nullable String text) {

    static Span of(int start, int end) {
        return new Span(start, end, null);
    }
}
