package greenbridge.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units that are Chinese words, as an English sentence names them; all others are the same in both languages. */
public final class Units {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("万元", "× 10,000 yuan"),
            Map.entry("亿元", "× 100 million yuan"),
            Map.entry("元", "yuan"),
            Map.entry("年", "years"),
            Map.entry("月", "months"),
            Map.entry("个月", "months"),
            Map.entry("天", "days"),
            Map.entry("工作日", "working days"),
            Map.entry("人", "people"),
            Map.entry("项", ""),
            Map.entry("件", ""),
            Map.entry("个", ""),
            Map.entry("家", ""),
            Map.entry("名", ""),
            Map.entry("分", "points"));

    private Units() {}

    public static String in(@Nullable String unit, boolean english) {
        if (unit == null) {
            return "";
        }
        if (!english) {
            return unit;
        }
        return unit.endsWith("/年")
                ? unit.substring(0, unit.length() - 2) + " a year"
                : ENGLISH.getOrDefault(unit, unit.replace("/万元", " per 10,000 yuan"));
    }
}
