package greenbridge.editor;

import greenbridge.pack.Pack;
import greenbridge.rule.Derived;
import greenbridge.rule.Test;
import java.util.List;
import java.util.stream.Collectors;

/** A test as a line that can be read. */
final class InWords {
    private InWords() {}

    static String of(Test test, Pack pack, boolean english) {
        return switch (test) {
            case Test.Within within -> within(within, pack, english);
            case Test.Flag flag ->
                name(flag.of(), pack, english) + " = "
                        + (flag.expected() ? (english ? "yes" : "是") : (english ? "no" : "否"));
            case Test.OneOf oneOf -> name(oneOf.of(), pack, english) + " ∈ " + oneOf.values();
            case Test.Present present -> name(present.of(), pack, english) + (english ? " given" : " 已填写");
            case Test.Judged judged -> name(judged.of(), pack, english) + (english ? " judged by a person" : " 由人判断");
            case Test.Any any -> joined(any.tests(), pack, english, english ? " or " : " 或 ");
            case Test.All all -> joined(all.tests(), pack, english, english ? " and " : " 且 ");
        };
    }

    private static String joined(List<Test> tests, Pack pack, boolean english, String by) {
        return tests.stream().map(each -> of(each, pack, english)).collect(Collectors.joining(by, "(", ")"));
    }

    private static String within(Test.Within within, Pack pack, boolean english) {
        var text = new StringBuilder();
        String min = Conditions.bound(pack, within.of(), within.min());
        String max = Conditions.bound(pack, within.of(), within.max());
        if (min != null) {
            text.append(min).append(within.minOpen() ? " < " : " ≤ ");
        }
        text.append(name(within.of(), pack, english));
        if (max != null) {
            text.append(within.maxOpen() ? " < " : " ≤ ").append(max);
        }
        return within.unit() == null
                ? text.toString()
                : text.append(' ').append(within.unit()).toString();
    }

    static String name(String key, Pack pack, boolean english) {
        return pack.question(key)
                .map(question -> question.field().label(english))
                .or(() -> pack.derived().stream()
                        .filter(each -> each.key().equals(key))
                        .map((Derived each) -> each.label(english))
                        .findFirst())
                .orElse(key);
    }
}
