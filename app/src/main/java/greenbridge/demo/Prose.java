package greenbridge.demo;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Puts summaries together: problem, principle, figure, use, and now and then a word about the province. */
@Singleton
final class Prose {
    private final Tables tables;

    Prose(Tables tables) {
        this.tables = tables;
    }

    /** Figures are read from the attributes, so that text and table never contradict each other. */
    String summary(Row theme, Map<String, Object> attributes, String place, String name, boolean english) {
        var dice = new Dice(name);
        String sentence = dice.pick(tables.sentences).text(english ? "en" : "zh");
        String text = sentence.replace("{problem}", theme.text("problem", english))
                .replace("{principle}", theme.text("principle", english))
                .replace("{use}", theme.text("use", english))
                .replace("{figure}", figure(attributes, english));
        text = Subject.capital(text);
        var flavours = tables.flavours(place);
        if (!flavours.isEmpty() && dice.chance(0.45)) {
            text += dice.pick(flavours).text(english ? "en" : "zh");
            text = english ? text.replaceFirst("\\.(?=[A-Z][^.]*$)", ". ") + "." : text + "。";
        }
        return text;
    }

    private static String figure(Map<String, Object> attributes, boolean english) {
        var parts = new ArrayList<String>();
        BiConsumer<String, List<String>> say = (key, words) -> {
            Object value = attributes.get(key);
            if (value != null && parts.size() < 2) {
                parts.add((english ? words.get(1) : words.get(0)).formatted(value));
            }
        };
        say.accept("saving_rate", List.of("综合节能率%s%%", "saves %s %% of energy"));
        say.accept("removal_rate", List.of("去除率达到%s%%", "removes %s %% of the load"));
        say.accept("emission", List.of("出口浓度不高于%s mg/m³", "holds emissions at %s mg/m³"));
        say.accept("payback", List.of("投资约%s年收回", "pays back in %s years"));
        say.accept("service_life", List.of("设计寿命%s年", "lasts %s years"));
        say.accept("availability", List.of("设备可用率%s%%", "is available %s %% of the time"));
        if (parts.isEmpty()) {
            return english ? "runs steadily" : "运行稳定";
        }
        return String.join(english ? " and " : "，", parts);
    }
}
