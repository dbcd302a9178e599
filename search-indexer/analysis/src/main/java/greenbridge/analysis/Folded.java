package greenbridge.analysis;

import java.util.Arrays;

/** A text in one width, one case and one script, that still knows where each character came from. */
final class Folded {

    private char[] text;
    private int[] from;
    private int[] until;
    private int length;

    private Folded(int capacity) {
        text = new char[capacity];
        from = new int[capacity];
        until = new int[capacity];
    }

    static Folded of(CharSequence source) {
        var folded = new Folded(source.length() + 8);
        for (int i = 0; i < source.length(); i++) {
            if (folded.isBracketedEnding(source, i)) {
                i++;
                folded.append(Letters.single(source.charAt(i)), i);
                i++;
                continue;
            }
            char c = source.charAt(i);
            if (Letters.isNothing(c)) {
                continue;
            }
            if (Letters.isQuote(c)) {
                folded.dropQuote(source, i);
                continue;
            }
            String several = Letters.several(c);
            if (several == null) {
                folded.append(Letters.single(c), i);
            } else {
                for (int k = 0; k < several.length(); k++) {
                    folded.append(several.charAt(k), i);
                }
            }
        }
        return folded;
    }

    /** 专精特新“小巨人”企业 is one term with or without its quotation marks; "SCR""SNCR" are two words. */
    private void dropQuote(CharSequence source, int i) {
        boolean wordBefore = length > 0 && Letters.isWord(text[length - 1]);
        boolean wordAfter = i + 1 < source.length() && !Letters.isHan(source.charAt(i + 1));
        if (wordBefore && wordAfter) {
            append(' ', i);
        }
    }

    /** 首台（套） is written 首台套 as often, 市（州） is 市州: brackets around one character behind another are dropped. */
    private boolean isBracketedEnding(CharSequence source, int i) {
        return i + 2 < source.length()
                && Letters.single(source.charAt(i)) == '('
                && Letters.single(source.charAt(i + 2)) == ')'
                && Letters.isHan(source.charAt(i + 1))
                && length > 0
                && Letters.isHan(text[length - 1]);
    }

    private void append(char c, int origin) {
        if (length == text.length) {
            int capacity = length * 2;
            text = Arrays.copyOf(text, capacity);
            from = Arrays.copyOf(from, capacity);
            until = Arrays.copyOf(until, capacity);
        }
        text[length] = c;
        from[length] = origin;
        until[length] = origin + 1;
        length++;
    }

    int length() {
        return length;
    }

    /** The character at a place, or NUL beyond either end. */
    char at(int i) {
        return i >= 0 && i < length ? text[i] : '\0';
    }

    String substring(int start, int end) {
        return new String(text, start, end - start);
    }

    char[] characters() {
        return text;
    }

    int originalStart(int start) {
        return from[start];
    }

    int originalEnd(int end) {
        return until[end - 1];
    }
}
