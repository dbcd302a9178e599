package greenbridge.analysis;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What one UTF-16 unit becomes: half width, lower case, simplified, or nothing at all. */
final class Letters {

    private static final char[] SINGLE = new char[Character.MAX_VALUE + 1];
    private static final @Nullable String[] SEVERAL = new String[Character.MAX_VALUE + 1];

    /** Zero width characters, and two private-use characters that a converter left in printed policy texts. */
    private static final String NOTHING = "\uE004\uE00B\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    private static final String QUOTES = "\"“”„‟‘’‚‛「」『』〝〞〟＂";
    private static final String DASHES = "‐‑‒–—―−";

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            SINGLE[c] = Character.toLowerCase((char) c);
        }
        foldCompatible(0x00A0, 0x3400);
        foldCompatible(0xF900, 0xFB00);
        foldCompatible(0xFE30, 0xFFF0);
        DASHES.chars().forEach(dash -> SINGLE[dash] = '-');
        for (String line : Resource.lines("traditional.txt")) {
            for (String pair : line.split(" ", -1)) {
                SINGLE[pair.charAt(0)] = pair.charAt(1);
            }
        }
    }

    private Letters() {}

    static boolean isNothing(char c) {
        return NOTHING.indexOf(c) >= 0;
    }

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    /** The one unit that stands for this one; see {@link #several} first. */
    static char single(char c) {
        return SINGLE[c];
    }

    /** For a character that unfolds, such as ㎡ into m2, what it becomes. */
    static @Nullable String several(char c) {
        return SEVERAL[c];
    }

    static boolean isHan(char c) {
        return c >= 0x3005 && Character.isIdeographic(c);
    }

    static boolean isWord(char c) {
        return c == '°' || (Character.isLetterOrDigit(c) && !isHan(c));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void foldCompatible(int from, int until) {
        for (int c = from; c < until; c++) {
            String source = String.valueOf((char) c);
            String folded = Normalizer.normalize(source, Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT);
            if (folded.length() == 1) {
                SINGLE[c] = folded.charAt(0);
            } else if (!folded.isEmpty() && !folded.equals(source)) {
                SEVERAL[c] = folded;
            }
        }
    }
}
