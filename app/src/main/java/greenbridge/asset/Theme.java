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

    private Theme() {}

    static String css(Profile profile, String land) {
        var css = new StringBuilder();
        block(css, ":root", profile.palette().roles());
        css.append(":root{--land:url(\"")
                .append(land)
                .append("\");--r:")
                .append(profile.sheet().corners())
                .append("px;");
        css.append("--sans:").append(SANS).append(";--headings:");
        css.append(
                switch (profile.sheet().headings()) {
                    case SANS -> SANS;
                    case SONG -> SONG;
                });
        css.append("}\n");
        switch (profile.sheet().hero()) {
            case LIGHT -> css.append(hero("brand-wash", "paper", "brand-deep", "ink-2", "ink-3", "brand-deep"));
            case DEEP -> css.append(hero("brand-deep", "brand-deep", "card", "on-deep", "on-deep", "card"));
        }
        block(css, "[data-view=elder]", profile.palette().largeTypeRoles());
        return css.toString();
    }

    private static String hero(String top, String bottom, String title, String lead, String note, String link) {
        return ":root{--hero-top:var(--%s);--hero-bottom:var(--%s);--hero-title:var(--%s);--hero-lead:var(--%s);--hero-note:var(--%s);--hero-link:var(--%s)}\n"
                .formatted(top, bottom, title, lead, note, link);
    }

    private static void block(StringBuilder css, String selector, Map<String, Colour> roles) {
        css.append(selector).append('{');
        roles.forEach((role, colour) ->
                css.append("--").append(role).append(':').append(colour.hex()).append(';'));
        css.append("}\n");
    }
}
