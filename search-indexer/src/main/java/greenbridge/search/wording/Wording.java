package greenbridge.search.wording;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Locale;

/** One spelling for what can be typed in many: widths, traditional characters, quotation marks, spaces. */
public final class Wording {
    private Wording() {}

    /** A question as it will be searched for; what is longer than a question can be is cut off. */
    public static String of(String typed, int longest) {
        String cut = typed.length() > longest ? typed.substring(0, longest) : typed;
        var text = new StringBuilder();
        Normalizer.normalize(cut, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (!isQuotation(c) && !isJunk(c)) {
                text.appendCodePoint(isSpace(c) ? ' ' : c);
            }
        });
        return simplified(text.toString()).strip().replaceAll(" {2,}", " ");
    }

    /** A text as it goes into a document: as it is, without characters that mark or control something. */
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isJunk(c)).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Nearly every text is, and asking for the type of each character would cost more than the rest of a document. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = (c >= 0x4E00 && c <= 0x9FFF) || (c >= ' ' && c <= '~') || c == '\n';
            if (!usual && (Character.isSurrogate(c) || isJunk(c))) {
                return false;
            }
        }
        return true;
    }

    /** What two spellings of a term have in common: sets and questions are compared by it. */
    public static String key(String term) {
        return of(term, 200).toLowerCase(Locale.ROOT);
    }

    public static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    public static boolean isLatin(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }

    private static String simplified(String text) {
        return text.codePoints().anyMatch(Wording::isHan) ? ZhConverterUtil.toSimple(text) : text;
    }

    /** “小巨人”, 「小巨人」 and 小巨人 are one word: the marks are taken out, not turned into spaces. */
    private static boolean isQuotation(int c) {
        return "“”‘’\"'「」『』〝〞＂＇".indexOf(c) >= 0;
    }

    /** The importers' documents carry private-use characters, and highlighting uses some as markers. */
    private static boolean isJunk(int c) {
        return switch (Character.getType(c)) {
            case Character.PRIVATE_USE, Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED -> true;
            case Character.CONTROL -> c != '\n' && c != '\t';
            default -> false;
        };
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "《》,，;；、。!！?？|".indexOf(c) >= 0;
    }
}
