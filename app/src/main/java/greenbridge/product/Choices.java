package greenbridge.product;

import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The codes that can be chosen in the forms of a portal, for a condition as for a question. */
@Singleton
class Choices {
    /** Whoever may want a product; banks offer them. */
    private static final List<String> APPLICANTS =
            List.of("enterprise", "emc", "service", "agency", "park", "association");

    private final Areas areas;
    private final Vocabulary vocabulary;
    private final InWords words;

    Choices(Areas areas, Vocabulary vocabulary, InWords words) {
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    record Choice(String code, String name) {}

    List<String> codes(Field field, Tenant tenant) {
        return switch (field) {
            case COLLATERAL ->
                Arrays.stream(Collateral.values()).map(Collateral::code).toList();
            case CONTRACT ->
                Arrays.stream(Contract.values()).map(Contract::code).toList();
            case ORGANISATION_KIND -> APPLICANTS;
            case INDUSTRY -> vocabulary.industries().stream().map(Term::code).toList();
            case SECTOR -> vocabulary.sectors().stream().map(Term::code).toList();
            case AREA -> places(tenant);
            case AMOUNT, MONTHS, SAVING -> List.of();
        };
    }

    List<Choice> of(Field field, Tenant tenant, Language language) {
        return codes(field, tenant).stream()
                .map(code -> new Choice(code, words.name(field, code, language)))
                .toList();
    }

    /** Provinces for the country, else the own one and its cities. */
    private List<String> places(Tenant tenant) {
        var children = areas.childrenOf(tenant.areaCode()).stream().map(Area::code);
        return tenant.national()
                ? children.toList()
                : Stream.concat(Stream.of(tenant.areaCode()), children).toList();
    }
}
