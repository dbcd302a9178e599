package greenbridge.tenants;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The five colours a tenant chooses; everything else on the screen follows from them. */
@Serdeable
public record Palette(String brand, String deep, String wash, String accent, String paper) {
    private static final Colour INK = Colour.of("#17211e");

    /** The colours a style sheet may use, by role. */
    public Map<String, Colour> roles() {
        Colour main = Colour.of(brand);
        Colour dark = Colour.of(deep);
        Colour light = Colour.of(wash);
        Colour urgent = Colour.of(accent);
        Colour ground = Colour.of(paper);
        Colour ink = INK.mix(dark, 0.25);
        var roles = new LinkedHashMap<String, Colour>();
        roles.put("brand", main);
        roles.put("brand-deep", dark);
        roles.put("brand-wash", light);
        roles.put("brand-line", light.mix(main, 0.28));
        roles.put("accent", urgent);
        roles.put("accent-wash", Colour.WHITE.mix(urgent, 0.09));
        roles.put("paper", ground);
        roles.put("card", Colour.WHITE);
        roles.put("ink", ink);
        roles.put("ink-2", ink.mix(Colour.WHITE, 0.22));
        roles.put("ink-3", ink.mix(Colour.WHITE, 0.32));
        roles.put("line", ground.mix(ink, 0.13));
        roles.put("field-line", ground.mix(ink, 0.55));
        roles.put("on-deep", dark.mix(Colour.WHITE, 0.86));
        roles.put("foot", dark.mix(Colour.BLACK, 0.45));
        roles.put("on-foot", dark.mix(Colour.WHITE, 0.78));
        roles.put("ok", Colour.of("#1c6e3c"));
        roles.put("ok-wash", Colour.of("#e6f4ea"));
        roles.put("warn", Colour.of("#7b4a00"));
        roles.put("warn-wash", Colour.of("#fdf3df"));
        roles.put("bad", Colour.of("#a3261d"));
        roles.put("bad-wash", Colour.of("#fceceb"));
        roles.put("off", Colour.of("#55564f"));
        roles.put("off-wash", Colour.of("#efefec"));
        roles.put("mark", Colour.of("#ffe9a8"));
        return roles;
    }

    /** The same page in large type: fewer shades, further apart. */
    public Map<String, Colour> largeTypeRoles() {
        var roles = new LinkedHashMap<>(roles());
        roles.put("brand", Colour.of(brand).mix(Colour.of(deep), 0.6).mix(Colour.BLACK, 0.25));
        roles.put("accent", Colour.of(accent).mix(Colour.BLACK, 0.35));
        roles.put("paper", Colour.WHITE);
        roles.put("ink", Colour.BLACK);
        roles.put("ink-2", Colour.of("#1c1c1c"));
        roles.put("ink-3", Colour.of("#333333"));
        roles.put("line", Colour.of("#8a8a8a"));
        roles.put("field-line", Colour.of("#333333"));
        roles.put("on-deep", Colour.WHITE);
        roles.put("on-foot", Colour.WHITE);
        roles.put("ok", Colour.of("#0d4a25"));
        roles.put("warn", Colour.of("#5a3500"));
        roles.put("bad", Colour.of("#7d140d"));
        roles.put("off", Colour.of("#333333"));
        return roles;
    }

    /** What stands on what anywhere in the style sheets; a new combination there is a new line here. */
    public static List<Pair> pairs() {
        return List.of(
                new Pair("ink", List.of("paper", "card", "brand-wash", "accent-wash", "mark"), Pair.TEXT),
                new Pair("ink-2", List.of("paper", "card", "brand-wash", "off-wash"), Pair.TEXT),
                new Pair("ink-3", List.of("paper", "card", "brand-wash"), Pair.TEXT),
                new Pair("brand", List.of("paper", "card", "brand-wash"), Pair.TEXT),
                new Pair("brand-deep", List.of("paper", "card", "brand-wash", "mark"), Pair.TEXT),
                new Pair("card", List.of("brand", "brand-deep", "foot", "bad"), Pair.TEXT),
                new Pair("accent", List.of("paper", "card", "brand-wash", "accent-wash"), Pair.TEXT),
                new Pair("on-deep", List.of("brand-deep"), Pair.TEXT),
                new Pair("on-foot", List.of("foot"), Pair.TEXT),
                new Pair("ok", List.of("ok-wash", "card", "paper"), Pair.TEXT),
                new Pair("warn", List.of("warn-wash", "card", "paper"), Pair.TEXT),
                new Pair("bad", List.of("bad-wash", "card", "paper"), Pair.TEXT),
                new Pair("off", List.of("off-wash", "card", "paper"), Pair.TEXT),
                new Pair("field-line", List.of("paper", "card", "brand-wash"), Pair.SHAPE),
                new Pair("brand", List.of("card", "brand-wash", "paper"), Pair.SHAPE));
    }

    /** A role that is read on others, and the ratio that it needs there. */
    public record Pair(String over, List<String> grounds, double needs) {
        static final double TEXT = 4.5;
        static final double SHAPE = 3.0;
    }
}
