package greenbridge.match;

import greenbridge.market.Figures;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says grounds and changes to people, in either language. */
@Singleton
public class Telling {
    private static final Set<String> SOURCES = Set.of("case", "organisation", "product");

    private final Texts texts;
    private final Vocabulary vocabulary;
    private final Areas areas;

    Telling(Texts texts, Vocabulary vocabulary, Areas areas) {
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.areas = areas;
    }

    /** What the ground is, the value that shows it, and where that stands; the last two may be empty. */
    public record Told(String label, String evidence, String source, int weight) {
        /** Empty where it weighs nothing. */
        public String signed() {
            return weight == 0 ? "" : (weight > 0 ? "+" : "−") + Math.abs(weight);
        }
    }

    public Told ground(Ground ground, Language language) {
        return told("match.ground.", ground, language);
    }

    public Told missing(Ground ground, Language language) {
        return told("match.missing.", ground, language);
    }

    private Told told(String keys, Ground ground, Language language) {
        return new Told(
                texts.in(language, keys + ground.kind().code()),
                evidence(ground, language),
                source(ground, language),
                ground.weight());
    }

    private String evidence(Ground ground, Language language) {
        return switch (ground.kind()) {
            case NAME, TEXT -> words(ground, language);
            case SECTOR -> names(ground.found(), code -> sector(code, language));
            case INDUSTRY, NEAR_INDUSTRY -> names(ground.found(), code -> industry(code, language));
            case AREA, SERVES -> names(ground.found(), code -> area(code, language));
            case SAVING -> compared(ground, "%");
            case BUDGET -> compared(ground, texts.in(language, "match.money"));
            case CAPACITY -> compared(ground, "");
            case SHOWS, SHOWN, DELIVERED, MAKES -> ground.found();
            case CONTRARY -> texts.in(language, "match.use." + ground.found());
            case CONDITION -> language == Language.EN ? ground.found() : ground.asked();
            case LISTED, SERVICE, VERIFIED, LOAN, MONTHS, COLLATERAL -> "";
        };
    }

    /** The word of the need, and the one that stands for it; two languages in one line would read badly. */
    private static String words(Ground ground, Language language) {
        if (ground.found().isEmpty() || ground.found().equals(ground.asked())) {
            return ground.asked();
        }
        return language == Language.EN ? ground.found() : ground.asked() + " → " + ground.found();
    }

    /** What it has, and what is wanted. */
    private static String compared(Ground ground, String unit) {
        return (ground.found() + " " + unit).strip() + " / " + (ground.asked() + " " + unit).strip();
    }

    private String source(Ground ground, Language language) {
        String source = ground.source();
        if (source == null) {
            return "";
        }
        return SOURCES.contains(source)
                ? texts.in(language, "match.source." + source)
                : texts.in(language, "match.source.catalog", source);
    }

    public String change(Change change, Language language) {
        String key = "match.change." + change.kind().code();
        if (change.to().isEmpty()) {
            return texts.in(language, key + ".drop");
        }
        String to = switch (change.kind()) {
            case SECTOR -> sector(change.to(), language);
            case INDUSTRY -> industry(change.to(), language);
            case AREA -> area(change.to(), language);
            case SAVING, BUDGET -> Figures.whole(new BigDecimal(change.to()));
            case NAME,
                    TEXT,
                    NEAR_INDUSTRY,
                    CAPACITY,
                    LISTED,
                    SHOWS,
                    SHOWN,
                    VERIFIED,
                    DELIVERED,
                    MAKES,
                    SERVICE,
                    SERVES,
                    CONDITION,
                    CONTRARY,
                    LOAN,
                    MONTHS,
                    COLLATERAL -> change.to();
        };
        return texts.in(language, key + ".to", to);
    }

    private String sector(String code, Language language) {
        return vocabulary
                .sector(code)
                .map(term -> term.name(language == Language.EN))
                .orElse(code);
    }

    private String industry(String code, Language language) {
        return vocabulary
                .industry(code)
                .map(term -> term.name(language == Language.EN))
                .orElse(code);
    }

    private String area(String code, Language language) {
        return areas.byCode(code).map(area -> area.name(language)).orElse(code);
    }

    private static String names(String codes, Function<String, String> name) {
        return Stream.of(codes.toUpperCase(Locale.ROOT).split(" ", -1))
                .filter(code -> !code.isEmpty())
                .map(name)
                .collect(Collectors.joining(" · "));
    }
}
