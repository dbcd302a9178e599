package greenbridge.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How computed figures are written, the same in both languages: a formatter of a language would cut decimals off. */
public final class Figures {
    private Figures() {}

    /** With all the decimals that it has and no more. */
    public static String whole(BigDecimal number) {
        return written(number, "#,##0.############");
    }

    /** To the yuan, to the kilogram. */
    public static String round(BigDecimal number) {
        return written(number, "#,##0");
    }

    public static String decimals(BigDecimal number, int places) {
        return written(number, "#,##0." + "0".repeat(places));
    }

    private static String written(BigDecimal number, String pattern) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setMinusSign('−');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(number);
        return text.matches("−[0.]+") ? text.substring(1) : text;
    }
}
