package greenbridge.demo;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A theme in one of its variants and sizes: what an entry is about. */
record Subject(Row theme, int variant, String size) {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    static Subject of(Row theme, int turn, Dice dice) {
        return new Subject(theme, turn % theme.list("variants_zh").size(), dice.pick(theme.list("sizes")));
    }

    String thing(boolean english) {
        String variant = variant(english);
        return english
                ? variant + " " + theme.text("noun_en") + ", " + sizeEn() + " (sample)"
                : size + " " + variant + theme.text("noun_zh") + "（示例）";
    }

    String technology(boolean english) {
        String variant = variant(english);
        return english
                ? capital(theme.text("tech_en")) + ", " + variant.toLowerCase(Locale.ROOT) + " route (sample)"
                : theme.text("tech_zh") + "·" + variant + "路线（示例）";
    }

    String model() {
        return "SL-" + theme.text("model") + "-" + (variant + 1) + amount().replace(".", "");
    }

    String amount() {
        Matcher matcher = NUMBER.matcher(size);
        return matcher.find() ? matcher.group() : "1";
    }

    boolean sized(String unit) {
        return size.endsWith(" " + unit);
    }

    List<String> sectors() {
        return theme.list("sectors");
    }

    private String variant(boolean english) {
        return theme.list(english ? "variants_en" : "variants_zh").get(variant);
    }

    private String sizeEn() {
        return size.replace("孔", "chambers")
                .replace("参数", "parameters")
                .replace("路", "channels")
                .replace("寸", "in");
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
