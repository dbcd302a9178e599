package greenbridge.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbered half of 晋政发〔2017〕44号, whatever brackets it was typed with, or none. */
final class DocumentNumber {

    private static final String OPEN = "〔[(【〖<";
    private static final String CLOSE = "〕])】〗>";

    private DocumentNumber() {}

    /** The number that starts here, as one run with year, figure and counter as its parts. */
    static @Nullable Run at(Folded text, int start) {
        boolean bracket = OPEN.indexOf(text.at(start)) >= 0 && text.at(start) != '\0';
        boolean bareDigit = Letters.isDigit(text.at(start)) && !Letters.isWord(text.at(start - 1));
        if (!bracket && !bareDigit) {
            return null;
        }
        int year = bracket ? skipSpaces(text, start + 1) : start;
        if (!isYear(text, year)) {
            return null;
        }
        int i = skipSpaces(text, year + 4);
        if (bracket) {
            if (CLOSE.indexOf(text.at(i)) < 0) {
                return null;
            }
            i = skipSpaces(text, i + 1);
        } else if (text.at(i) == '年') {
            i = skipSpaces(text, i + 1);
        } else if (!Letters.isHan(text.at(start - 1))) {
            return null;
        }
        return rest(text, start, year, text.at(i) == '第' ? skipSpaces(text, i + 1) : i);
    }

    private static @Nullable Run rest(Folded text, int start, int year, int figure) {
        int end = figure;
        while (Letters.isDigit(text.at(end))) {
            end++;
        }
        int counter = skipSpaces(text, end);
        if (end == figure || end - figure > 5 || (text.at(counter) != '号' && text.at(counter) != '期')) {
            return null;
        }
        String canonical = '〔' + text.substring(year, year + 4) + '〕' + text.substring(figure, end) + text.at(counter);
        var parts = List.of(Span.of(year, year + 4), Span.of(figure, end), Span.of(counter, counter + 1));
        return new Run(start, counter + 1, canonical, parts, false);
    }

    private static boolean isYear(Folded text, int i) {
        String head = i + 4 <= text.length() ? text.substring(i, i + 4) : "";
        return (head.startsWith("19") || head.startsWith("20")) && head.chars().allMatch(Character::isDigit);
    }

    private static int skipSpaces(Folded text, int from) {
        int i = from;
        while (text.at(i) == ' ') {
            i++;
        }
        return i;
    }
}
