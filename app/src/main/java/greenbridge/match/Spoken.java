package greenbridge.match;

import greenbridge.search.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a need that say what it is about, and where a thing has them. */
record Spoken(List<Word> words) {
    private static final int COUNTED = 3;

    /** Sizes and money are conditions of their own, and that somebody wants something is no word to look for. */
    private static final Pattern AMOUNT = Pattern.compile(
            "[0-9０-９]+(?:[.,][0-9]+)?\\s*(?:t/h|t/d|m³/h|m³/d|m3/h|kWh|MWh|kW|MW|kVA|m²|吨/小时|蒸吨|吨/日|吨|万千瓦|千瓦|万元|亿元|元|万|亿|%|％|台|套|年|个月|月|℃)?");

    private static final Pattern WANTING = Pattern.compile(
            "示例|我们|我厂|我公司|我司|本公司|公司|希望|想要|需要|要求|计划|准备|预算|投资|贷款|资金|降低|降耗|提高|提升|减少|改造|升级|更换|更新|淘汰|建设|新建|寻找|寻求|解决|方案"
                    + "|效率低|耗电多|电耗高|消耗高|损耗大|温度高|富余|偏高|过高|改成|代替|替代|想上|以上|以下|以内|左右|不超过|不低于|现有|老旧|目前|用于|采用|实现|成本|项目|工程|[想拟需求的和与及或、，。；：！？,;:!?()（）“”/]");

    /** So common that having them says nothing. */
    private static final Set<String> COMMON = Set.of(
            "节能", "环保", "技术", "设备", "系统", "装置", "装备", "工业", "企业", "高效", "智能", "综合", "利用", "处理", "治理", "效率", "能耗", "排放",
            "工厂", "车间", "服务", "管理", "控制", "优化", "运行", "电耗", "回收", "节能改造", "and", "the", "for", "with", "our", "of",
            "in", "to", "we", "want", "need");

    static String cleaned(String text) {
        String without = AMOUNT.matcher(text).replaceAll(" ");
        return WANTING.matcher(without).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    static Spoken of(List<Word> words) {
        return new Spoken(words.stream()
                .filter(word -> word.text().length() > 1)
                .filter(word -> !COMMON.contains(word.text().toLowerCase(Locale.ROOT)))
                .toList());
    }

    /** The best three of the words that it has, each with where it stands. */
    List<Ground> in(String name, String text, String source) {
        var names = new ArrayList<Ground>();
        var texts = new ArrayList<Ground>();
        for (Word word : words) {
            String inName = has(name, word);
            String inText = inName == null ? has(text, word) : null;
            String part = inName == null && inText == null ? part(word.text(), name) : null;
            if (inName != null) {
                names.add(new Ground(Ground.Kind.NAME, word.text(), inName, source));
            } else if (inText != null || part != null) {
                texts.add(new Ground(
                        Ground.Kind.TEXT,
                        word.text(),
                        Objects.requireNonNullElse(inText, String.valueOf(part)),
                        source));
            }
        }
        return Stream.concat(names.stream(), texts.stream()).limit(COUNTED).toList();
    }

    private static @Nullable String has(String text, Word word) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(word.text()), word.also().stream())
                .filter(each -> each.length() > 1 && lower.contains(each.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** The longest piece of the word that the name has, if it is half of it and means something. */
    private static @Nullable String part(String word, String name) {
        for (int length = word.length() - 1; length >= 2 && length * 2 >= word.length(); length--) {
            for (int from = 0; from + length <= word.length(); from++) {
                String part = word.substring(from, from + length);
                if (name.contains(part) && !COMMON.contains(part)) {
                    return part;
                }
            }
        }
        return null;
    }
}
