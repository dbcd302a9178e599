package greenbridge.demo;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Schema;
import greenbridge.entry.Status;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Products, technologies and equipment out of a theme. */
@Singleton
final class Things {
    private final Tables tables;
    private final Firms firms;
    private final Prose prose;
    private final Vocabulary vocabulary;

    Things(Tables tables, Firms firms, Prose prose, Vocabulary vocabulary) {
        this.tables = tables;
        this.firms = firms;
        this.prose = prose;
        this.vocabulary = vocabulary;
    }

    /** Themes that fit the catalog's fields and the place. */
    List<Row> themes(String slug, List<String> sectors) {
        return tables.themes.stream()
                .filter(theme ->
                        theme.list("places").isEmpty() || theme.list("places").contains(slug))
                .filter(theme -> sectors.isEmpty()
                        || theme.list("sectors").stream()
                                .anyMatch(own -> sectors.stream().anyMatch(own::startsWith)))
                .toList();
    }

    Piece piece(Catalog catalog, Schema schema, String slug, Row theme, int turn, Dice dice) {
        var subject = Subject.of(theme, turn, dice);
        var makers = firms.makers(slug, theme);
        Firm holder = makers.get(dice.below(makers.size()));
        String kind = kind(catalog, dice);
        var attributes = attributes(schema, subject, holder, kind, slug, dice);
        boolean method = kind.equals("technology");
        var title = List.of(
                method ? subject.technology(false) : subject.thing(false),
                method ? subject.technology(true) : subject.thing(true));
        var sectors = theme.list("sectors");
        var procurement = Badging.procurement(catalog.code(), kind, sectors, dice);
        var marks = new Piece.Marks(
                sectors,
                theme.list("industries"),
                Badging.ofThing(catalog.code(), slug, sectors, procurement, dice),
                procurement);
        var identifiers = method ? List.<String>of() : List.of(subject.model());
        var content = Piece.content(
                schema,
                title,
                summaries(theme, attributes, holder.slug(), title.getFirst()),
                holder.area().code(),
                marks,
                identifiers,
                attributes);
        return new Piece(kind, holder, theme, Status.LISTED, content);
    }

    List<String> summaries(Row theme, Map<String, Object> attributes, String place, String name) {
        return List.of(
                prose.summary(theme, attributes, place, name, false),
                prose.summary(theme, attributes, place, name, true));
    }

    private static String kind(Catalog catalog, Dice dice) {
        return catalog.code().equals("C09")
                ? dice.pick(List.of("technology", "technology", "product", "product", "equipment"))
                : Objects.requireNonNull(catalog.entryKind());
    }

    private Map<String, Object> attributes(
            Schema schema, Subject subject, Firm holder, String kind, String slug, Dice dice) {
        Row theme = subject.theme();
        var facts = new Facts(schema, tables, dice)
                .with("model", subject.model())
                .with("saving_rate", theme.span("saving"), 1)
                .with("emission", theme.span("emission"), 1)
                .with("removal_rate", theme.span("removal"), 1)
                .with("price", theme.span("price"), 2)
                .with("standard", "Q/SL %03d—2025（示例企业标准）".formatted(1 + dice.below(400)))
                .with("principle", theme.text("principle_zh"))
                .with("conditions", theme.text("use_zh"))
                .with("item_kind", kind)
                .with("ip_owner", holder.nameZh())
                .with("ip_number", "示例-IP-%05d".formatted(dice.below(90_000)))
                .with("industries", industries(theme))
                .with("social_benefit", "缓解" + theme.text("problem_zh") + "，带动本地就业")
                .with("equipment_class", equipmentClass(theme))
                .with("reman_mark", theme.list("sectors").contains("RR04"))
                .with("first_set", slug.equals("gansu") && dice.chance(0.15));
        theme.span("temperature")
                .ifPresent(span -> facts.with("working_temperature", Facts.ends(span))
                        .with("application_temperature", Facts.ends(span)));
        savings(facts, theme, dice);
        sizes(facts, subject, dice);
        return facts.attributes();
    }

    private static void savings(Facts facts, Row theme, Dice dice) {
        var payback = dice.between(1.4, 6.2, 1);
        var investment = dice.between(60, 4800, 0);
        facts.with("payback", payback)
                .with("investment", investment)
                .with("yearly_benefit", investment.divide(payback, 0, RoundingMode.HALF_UP));
        if (theme.span("saving").isPresent()) {
            var saved = dice.between(240, 12_600, 0);
            facts.with("unit_saving", saved)
                    .with("saving", saved)
                    .with(
                            "co2_reduction",
                            saved.multiply(BigDecimal.valueOf(2.6)).setScale(0, RoundingMode.HALF_UP));
        }
    }

    private static void sizes(Facts facts, Subject subject, Dice dice) {
        var amount = new BigDecimal(subject.amount());
        if (subject.sized("kW")) {
            facts.with("rated_power", amount);
        } else if (subject.sized("t/h")) {
            facts.with("capacity", amount).with("processing_capacity", amount.multiply(BigDecimal.valueOf(24)));
        } else if (subject.sized("t/d") || subject.sized("m³/d")) {
            facts.with("processing_capacity", amount);
        }
        if (subject.sized("t/h") || subject.sized("t/d")) {
            facts.with("unit_consumption", dice.between(1.2, 38, 1));
        }
    }

    private String industries(Row theme) {
        return theme.list("industries").stream()
                .map(code -> vocabulary.industry(code).map(Term::nameZh).orElse(code))
                .collect(Collectors.joining("、"));
    }

    private static String equipmentClass(Row theme) {
        return switch (theme.list("sectors").getFirst().substring(0, 2)) {
            case "EP" -> "environment";
            case "RR" -> "recycling";
            default -> "energy";
        };
    }
}
