package greenbridge.asset;

import greenbridge.tenants.Colour;
import greenbridge.tenants.Profile;
import java.util.Map;

/** The look of a tenant as a style sheet: nothing but values for the names that the common style sheets use. */
final class Theme {
    private static final String SANS =
            "\"PingFang SC\",\"HarmonyOS Sans SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Noto Sans SC\",system-ui,sans-serif";
    private static final String SONG =
            "\"Songti SC\",\"Source Han Serif SC\",\"Noto Serif CJK SC\",\"Noto Serif SC\",SimSun,serif";

    // In Chinese fonts ’ and “ ” are as wide as a character, so English asks for others first.
    private static final String ENGLISH_SANS =
            "\"Helvetica Neue\",\"Segoe UI\",Roboto,\"Noto Sans\",\"Liberation Sans\",Arial,";
    private static final String ENGLISH_SERIF = "Georgia,\"Noto Serif\",\"Liberation Serif\",\"Times New Roman\",";

    private Theme() {}

    static String css(Profile profile, String land) {
        var css = new StringBuilder();
        block(css, ":root", profile.palette().roles());
        css.append(":root{--land:url(\"")
                .append(land)
                .append("\");--r:")
                .append(profile.sheet().corners())
                .append("px}\n");
        boolean song = profile.sheet().headings() == Profile.Headings.SONG;
        fonts(css, ":root", SANS, song ? SONG : SANS);
        fonts(css, ":root:lang(en)", ENGLISH_SANS + SANS, song ? ENGLISH_SERIF + SONG : ENGLISH_SANS + SANS);
        switch (profile.sheet().hero()) {
            case LIGHT ->
                css.append(hero(":root", "brand-wash", "paper", "brand-deep", "ink-2", "ink-3", "brand-deep"));
            case DEEP -> css.append(hero(":root", "brand-deep", "brand-deep", "card", "on-deep", "on-deep", "card"));
        }
        block(css, "[data-view=elder]", profile.palette().largeTypeRoles());
        css.append(hero("[data-view=elder]", "paper", "paper", "ink", "ink", "ink", "brand"));
        return css.toString();
    }

    private static void fonts(StringBuilder css, String selector, String text, String headings) {
        css.append(selector)
                .append("{--sans:")
                .append(text)
                .append(";--headings:")
                .append(headings)
                .append("}\n");
    }

    private static String hero(
            String selector, String top, String bottom, String title, String lead, String note, String link) {
        return "%s{--hero-top:var(--%s);--hero-bottom:var(--%s);--hero-title:var(--%s);--hero-lead:var(--%s);--hero-note:var(--%s);--hero-link:var(--%s)}\n"
                .formatted(selector, top, bottom, title, lead, note, link);
    }

    private static void block(StringBuilder css, String selector, Map<String, Colour> roles) {
        css.append(selector).append('{');
        roles.forEach((role, colour) ->
                css.append("--").append(role).append(':').append(colour.hex()).append(';'));
        css.append("}\n");
    }
}
