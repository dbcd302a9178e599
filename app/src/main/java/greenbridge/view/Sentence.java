package greenbridge.view;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text with places for arguments, cut up once: a page fills a hundred of them, and a {@link MessageFormat}, which says the same,
 * would read its pattern anew each time. What only that can do, as choosing between words, is left to it.
 */
sealed interface Sentence {
    Pattern PLACE = Pattern.compile("\\{([0-9])}");

    String with(Locale locale, Object... arguments);

    static Sentence of(String text) {
        var pieces = new ArrayList<Piece>();
        var place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            pieces.add(new Piece(text.substring(from, place.start()), Integer.parseInt(place.group(1))));
            from = place.end();
        }
        String rest = text.substring(from);
        boolean more = (pieces.stream().map(Piece::before).reduce("", String::concat) + rest)
                .chars()
                .anyMatch(sign -> sign == '{' || sign == '}' || sign == '\'');
        return more ? new Chosen(text) : new Plain(List.copyOf(pieces), rest);
    }

    /** Words, and the number of the argument behind them. */
    record Piece(String before, int argument) {}

    record Plain(List<Piece> pieces, String rest) implements Sentence {
        @Override
        public String with(Locale locale, Object... arguments) {
            var text = new StringBuilder();
            for (Piece piece : pieces) {
                text.append(piece.before);
                Object argument = piece.argument < arguments.length ? arguments[piece.argument] : null;
                text.append(
                        argument instanceof Number number
                                ? NumberFormat.getInstance(locale).format(number)
                                : String.valueOf(argument));
            }
            return text.append(rest).toString();
        }
    }

    record Chosen(String text) implements Sentence {
        @Override
        public String with(Locale locale, Object... arguments) {
            return new MessageFormat(text, locale).format(arguments);
        }
    }
}
