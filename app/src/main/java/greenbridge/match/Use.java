package greenbridge.match;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What equipment is for, where words say so: fuels, sources of heat, pollutants and uses of the sun that one device does not serve both
 * of. Whoever names two of a family leaves it open.
 */
enum Use {
    COAL(Family.FUEL, "燃煤|煤粉|(?:coal|pulverised)[- ](?:fired|boiler)"),
    GAS(Family.FUEL, "(?<!生物)燃气|天然气|gas[- ](?:fired|boiler)|natural gas"),
    BIOMASS(Family.FUEL, "生物质|biomass"),
    AIR(Family.HEAT_PUMP, "空气源|空气能|air[- ]source"),
    GROUND(Family.HEAT_PUMP, "地源|地温能|ground[- ]source"),
    WATER(Family.HEAT_PUMP, "水源热泵|water[- ]source"),
    SULPHUR(Family.FLUE_GAS, "脱硫(?!石膏)|desul(?:ph|f)uri[sz]ation"),
    NITROGEN(Family.FLUE_GAS, "脱硝|脱销|低氮|denitrification|low[- ]nox"),
    DUST(Family.FLUE_GAS, "除尘(?!灰)|dust removal|bag filter|precipitator"),
    POWER(Family.SUN, "光伏|太阳能发电|photovoltaic"),
    HEAT(Family.SUN, "光热|集热|太阳能热|solar (?:thermal|heat)");

    private enum Family {
        FUEL,
        HEAT_PUMP,
        FLUE_GAS,
        SUN
    }

    /** What is to be got rid of is not what is wanted. */
    private static final Pattern REPLACED =
            Pattern.compile("(?:代替|替代|取代|淘汰|拆除)[^，。；、,;.]{0,12}|(?i:replac(?:e|es|ing))[^,;.]{0,30}");

    private final Family family;
    private final Pattern words;

    Use(Family family, String words) {
        this.family = family;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** That the first is wanted and the thing is for the second. */
    record Clash(Use wanted, Use found) {}

    /** Of the name alone: descriptions speak of much. */
    static Optional<Clash> between(String need, String name) {
        var asked = in(REPLACED.matcher(need).replaceAll(" "));
        var found = in(name);
        return asked.stream()
                .filter(use -> asked.stream().filter(use::related).count() == 1)
                .flatMap(use -> found.stream()
                        .filter(other -> use.related(other) && !found.contains(use))
                        .map(other -> new Clash(use, other)))
                .findFirst();
    }

    private static Set<Use> in(String text) {
        var uses = EnumSet.noneOf(Use.class);
        Arrays.stream(values()).filter(use -> use.words.matcher(text).find()).forEach(uses::add);
        return uses;
    }

    private boolean related(Use other) {
        return family == other.family;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
