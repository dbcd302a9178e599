package greenbridge.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a hit is there: where it matched, on which words, and for a synonym the word that was asked. */
public record Reason(
        Kind kind, List<String> words, @Nullable String asked) {
    public enum Kind {
        IDENTIFIER,
        TITLE,
        TITLE_EN,
        ORGANISATION,
        SUMMARY,
        BODY,
        SYNONYM,
        NARROWER,
        RELATED,
        PLACE,
        MARK,
        PINYIN,
        PARTS
    }
}
