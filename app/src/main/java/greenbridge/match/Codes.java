package greenbridge.match;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What codes and units say of each other. */
final class Codes {
    private static final String COUNTRY = "100000";

    private Codes() {}

    /** I05 holds I05.1. */
    static boolean holds(String whole, String part) {
        return part.startsWith(whole + ".");
    }

    /** Null for the whole country, which is no condition. */
    static @Nullable String place(@Nullable String area) {
        return area == null || area.isBlank() || area.equals(COUNTRY) ? null : area;
    }

    /** 140105 lies in 140100 and in 140000. */
    static boolean within(String area, String whole) {
        return area.startsWith(whole.replaceFirst("(00)+$", ""));
    }

    static String province(String area) {
        return area.substring(0, Math.min(2, area.length())) + "0000";
    }

    /** The same unit in one way of writing. */
    static String unit(@Nullable String unit) {
        if (unit == null) {
            return "";
        }
        String plain = unit.strip().replace(" ", "").replace("m3", "m³").toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "蒸吨", "蒸吨/小时", "吨/小时", "吨/时", "t/h" -> "t/h";
            case "吨/日", "吨/天", "t/d" -> "t/d";
            case "千瓦", "kw" -> "kW";
            case "立方米/日", "m³/d" -> "m³/d";
            default -> plain;
        };
    }
}
