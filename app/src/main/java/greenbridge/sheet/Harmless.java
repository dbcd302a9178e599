package greenbridge.sheet;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking text for a formula. An apostrophe goes in front, and one in front of those that were there,
 * so that what comes back is what went out.
 */
public final class Harmless {
    // Some programs also take the full-width signs.
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r\\n＝＋－＠]", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private Harmless() {}

    public static String of(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    public static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).find() ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches();
    }
}
