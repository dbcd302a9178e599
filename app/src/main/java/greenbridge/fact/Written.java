package greenbridge.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A value as one would type it, always in the same way: 1.50 and 1.5 are one figure. */
public final class Written {
    private Written() {}

    public static String of(Object value) {
        return switch (value) {
            case BigDecimal number -> plain(number);
            case Number number -> plain(new BigDecimal(number.toString()));
            case List<?> ends -> ends.stream().map(Written::of).collect(Collectors.joining("–"));
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
