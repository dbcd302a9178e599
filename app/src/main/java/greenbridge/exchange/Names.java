package greenbridge.exchange;

import greenbridge.entry.Status;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From codes to the words in a cell, and back. Both languages and the codes themselves are understood. */
@Singleton
final class Names {
    private static final List<String> PROCUREMENT = List.of("MANDATORY", "PREFERRED");
    private static final String BETWEEN = "；";

    private final Vocabulary vocabulary;
    private final Areas areas;
    private final Texts texts;

    Names(Vocabulary vocabulary, Areas areas, Texts texts) {
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.texts = texts;
    }

    static List<String> split(String cell) {
        return Arrays.stream(cell.split("[；;\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    static String joined(List<String> parts) {
        return String.join(BETWEEN, parts);
    }

    String area(@Nullable String code, Language language) {
        return Optional.ofNullable(code)
                .map(known ->
                        areas.byCode(known).map(area -> area.name(language)).orElse(known))
                .orElse("");
    }

    Optional<String> areaCode(String written) {
        return areas.byCode(written)
                .or(() -> areas.all().stream()
                        .filter(area ->
                                area.nameZh().equals(written) || area.nameEn().equalsIgnoreCase(written))
                        .findFirst())
                .map(Area::code);
    }

    String sectors(List<String> codes, Language language) {
        return terms(codes, vocabulary::sector, language);
    }

    String industries(List<String> codes, Language language) {
        return terms(codes, vocabulary::industry, language);
    }

    String allSectors(Language language) {
        return sectors(vocabulary.sectors().stream().map(Term::code).toList(), language);
    }

    String allIndustries(Language language) {
        return industries(vocabulary.industries().stream().map(Term::code).toList(), language);
    }

    String allBadges(Language language) {
        return badges(vocabulary.badges().stream().map(Vocabulary.Badge::code).toList(), language);
    }

    Optional<String> sectorCode(String written) {
        return code(vocabulary.sectors(), written);
    }

    Optional<String> industryCode(String written) {
        return code(vocabulary.industries(), written);
    }

    /** Only what every eye may see leaves the house. */
    String badges(List<String> codes, Language language) {
        return codes.stream()
                .map(vocabulary::badge)
                .flatMap(Optional::stream)
                .filter(Vocabulary.Badge::isPublic)
                .map(badge -> badge.name(language == Language.EN))
                .collect(Collectors.joining(BETWEEN));
    }

    Optional<String> badgeCode(String written) {
        return vocabulary.badges().stream()
                .filter(badge -> badge.code().equalsIgnoreCase(written)
                        || badge.nameZh().equals(written)
                        || badge.nameEn().equalsIgnoreCase(written))
                .map(Vocabulary.Badge::code)
                .findFirst();
    }

    boolean hidden(String badgeCode) {
        return vocabulary.badge(badgeCode).filter(Vocabulary.Badge::isPublic).isEmpty();
    }

    String procurement(List<String> codes, Language language) {
        return codes.stream()
                .map(code -> PROCUREMENT.contains(code) ? procurement(code, language) : code)
                .collect(Collectors.joining(BETWEEN));
    }

    Optional<String> procurementCode(String written) {
        return PROCUREMENT.stream()
                .filter(code -> code.equalsIgnoreCase(written) || spoken(written, lang -> procurement(code, lang)))
                .findFirst();
    }

    String status(Status status, Language language) {
        return texts.in(language, "site.status." + status.name().toLowerCase(Locale.ROOT));
    }

    Optional<Status> status(String written) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equalsIgnoreCase(written)
                        || spoken(written, language -> status(status, language))
                        || (status == Status.LISTED && written.equals("已公布")))
                .findFirst();
    }

    private String procurement(String code, Language language) {
        return texts.in(language, "exchange.procurement." + code.toLowerCase(Locale.ROOT));
    }

    private static boolean spoken(String written, Function<Language, String> name) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> name.apply(language).equalsIgnoreCase(written));
    }

    private static String terms(List<String> codes, Function<String, Optional<Term>> find, Language language) {
        return codes.stream()
                .map(code -> find.apply(code)
                        .map(term -> term.name(language == Language.EN))
                        .orElse(code))
                .collect(Collectors.joining(BETWEEN));
    }

    private static Optional<String> code(Collection<Term> terms, String written) {
        return Vocabulary.match(terms, written).map(Term::code);
    }
}
