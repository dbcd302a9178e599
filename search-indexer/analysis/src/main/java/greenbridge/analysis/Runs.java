package greenbridge.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds runs of latin letters and digits, and numbers with their units. */
final class Runs {

    private static final String CONNECTORS = "-/.+_&·";
    private static final String MAGNITUDES = "万亿";

    /** Units that stay with their number, also across one space: 20 t/h is 20t/h. */
    private static final Set<String> UNITS = Set.copyOf(Resource.lines("units.txt"));

    private Runs() {}

    /** The run that starts at a letter or digit. */
    static Run at(Folded text, int start) {
        int number = Letters.isDigit(text.at(start)) ? numberEnd(text, start) : start;
        int end = wordEnd(text, Math.max(start + 1, number));
        if (number > start) {
            Run quantity = quantity(text, start, number, end);
            if (quantity != null) {
                return quantity;
            }
        }
        return connected(text, start, end);
    }

    private static int wordEnd(Folded text, int from) {
        int end = from;
        while (Letters.isWord(text.at(end))
                || (CONNECTORS.indexOf(text.at(end)) >= 0
                        && Letters.isWord(text.at(end - 1))
                        && Letters.isWord(text.at(end + 1)))) {
            end++;
        }
        return end;
    }

    /** 3.5 and 1,600 are one number; a comma counts only before exactly three digits. */
    private static int numberEnd(Folded text, int start) {
        int end = start;
        while (true) {
            char c = text.at(end);
            if (Letters.isDigit(c) || (c == '.' && Letters.isDigit(text.at(end + 1)))) {
                end++;
            } else if (c == ',' && end - start <= 3 + 4 * commas(text, start, end) && isThousand(text, end)) {
                end += 4;
            } else {
                return end;
            }
        }
    }

    private static boolean isThousand(Folded text, int comma) {
        return Letters.isDigit(text.at(comma + 1))
                && Letters.isDigit(text.at(comma + 2))
                && Letters.isDigit(text.at(comma + 3))
                && !Letters.isDigit(text.at(comma + 4));
    }

    private static int commas(Folded text, int start, int end) {
        return (int) text.substring(start, end).chars().filter(c -> c == ',').count();
    }

    private static @Nullable Run quantity(Folded text, int start, int number, int end) {
        int unit = number;
        int unitEnd = end;
        if (number == end) {
            unit = text.at(number) == ' ' ? number + 1 : number;
            unitEnd = unitEnd(text, unit, unit > number);
        } else if (!UNITS.contains(text.substring(number, end))) {
            return null;
        }
        String figure = text.substring(start, number).replace(",", "");
        boolean plain = figure.length() == number - start && unit == number;
        if (unitEnd == unit) {
            return new Run(start, number, plain ? null : figure, List.of(), false);
        }
        var parts = new ArrayList<Span>();
        parts.add(new Span(start, number, figure));
        if (Letters.isWord(text.at(unit))) {
            parts.add(Span.of(unit, unitEnd));
        }
        String joined = plain ? null : figure + text.substring(unit, unitEnd);
        return new Run(start, unitEnd, joined, parts, false);
    }

    private static int unitEnd(Folded text, int unit, boolean afterSpace) {
        int end = unit;
        while (MAGNITUDES.indexOf(text.at(end)) >= 0) {
            end++;
        }
        if (end > unit) {
            return end;
        }
        if (!afterSpace) {
            return text.at(unit) == '%' || text.at(unit) == '‰' ? unit + 1 : unit;
        }
        end = Letters.isWord(text.at(unit)) ? wordEnd(text, unit) : unit;
        return UNITS.contains(text.substring(unit, end)) ? end : unit;
    }

    private static Run connected(Folded text, int start, int end) {
        var parts = new ArrayList<Span>();
        boolean loose = true;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || !Letters.isWord(text.at(i))) {
                if (i > from) {
                    parts.add(Span.of(from, i));
                    loose &= i - from > 1 && text.substring(from, i).chars().noneMatch(Character::isDigit);
                }
                from = i + 1;
            }
        }
        return parts.size() > 1 ? new Run(start, end, null, parts, loose) : new Run(start, end, null, List.of(), false);
    }
}
