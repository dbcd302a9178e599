package greenbridge.product;

import greenbridge.market.Figures;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says conditions to people, and what would have to change. */
@Singleton
public class InWords {
    private final Texts texts;
    private final Areas areas;
    private final Vocabulary vocabulary;

    InWords(Texts texts, Areas areas, Vocabulary vocabulary) {
        this.texts = texts;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    /** Like "amount: at most 5,000 万元". */
    public String condition(Condition condition, Language language) {
        String value = condition.field().measured()
                ? measured(condition.field(), Objects.requireNonNull(condition.number()), language)
                : names(condition.field(), condition.codes(), language);
        String key = "product.condition." + condition.operator().name().toLowerCase(java.util.Locale.ROOT);
        return texts.in(language, key, texts.in(language, condition.field().key()), value);
    }

    /** What was asked for, or that it was not said. */
    public String asked(Met met, Language language) {
        if (met.asked().isEmpty()) {
            return texts.in(language, "product.unsaid");
        }
        var field = met.condition().field();
        return field.measured()
                ? measured(field, new BigDecimal(met.asked().getFirst()), language)
                : names(field, met.asked(), language);
    }

    /** What would have to be otherwise, said of what fails; what is missing, of what is not known. */
    public String change(Met met, Language language) {
        var condition = met.condition();
        var field = condition.field();
        String name = texts.in(language, field.key());
        if (met.open()) {
            return texts.in(language, "product.change.say", name);
        }
        return switch (condition.operator()) {
            case AT_LEAST, AT_MOST ->
                texts.in(
                        language,
                        "product.change."
                                + (condition.operator() == Condition.Operator.AT_LEAST ? "more." : "less.")
                                + field.code(),
                        measured(
                                field,
                                Objects.requireNonNullElse(met.margin(), BigDecimal.ZERO)
                                        .abs(),
                                language));
            case ANY_OF -> texts.in(language, "product.change.any_of", name, names(field, condition.codes(), language));
            case NONE_OF ->
                texts.in(language, "product.change.none_of", name, names(field, condition.codes(), language));
        };
    }

    public String name(Field field, String code, Language language) {
        boolean english = language == Language.EN;
        return switch (field) {
            case AREA -> areas.byCode(code).map(area -> area.name(language)).orElse(code);
            case INDUSTRY ->
                vocabulary.industry(code).map(term -> term.name(english)).orElse(code);
            case SECTOR ->
                vocabulary.sector(code).map(term -> term.name(english)).orElse(code);
            case COLLATERAL ->
                texts.find(language, "product.collateral." + code).orElse(code);
            case CONTRACT -> texts.find(language, "product.contract." + code).orElse(code);
            case ORGANISATION_KIND -> texts.find(language, "site.kind." + code).orElse(code);
            case AMOUNT, MONTHS, SAVING -> code;
        };
    }

    private String names(Field field, List<String> codes, Language language) {
        return codes.stream()
                .map(code -> name(field, code, language))
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }

    private String measured(Field field, BigDecimal number, Language language) {
        return texts.in(language, "product.unit." + field.code(), Figures.whole(number));
    }
}
