package greenbridge.need;

import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Tenant;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes that a need is described with, and their names. */
@Singleton
class Choices {
    private final Vocabulary vocabulary;
    private final Areas areas;

    Choices(Vocabulary vocabulary, Areas areas) {
        this.vocabulary = vocabulary;
        this.areas = areas;
    }

    /** What a form offers. */
    record Offered(Collection<Term> sectors, Collection<Term> industries, List<Area> areas) {}

    /** What a need says. */
    record Named(
            @Nullable Term sector,
            @Nullable Term industry,
            @Nullable Area area) {}

    Offered of(Tenant tenant) {
        var places = tenant.national()
                ? areas.all().stream()
                        .filter(area -> area.code().endsWith("0000"))
                        .toList()
                : areas.of(tenant);
        return new Offered(vocabulary.sectors(), vocabulary.industries(), places);
    }

    Named named(Need need) {
        return new Named(
                Optional.ofNullable(need.sector()).flatMap(vocabulary::sector).orElse(null),
                Optional.ofNullable(need.industry())
                        .flatMap(vocabulary::industry)
                        .orElse(null),
                Optional.ofNullable(need.area()).flatMap(areas::byCode).orElse(null));
    }

    boolean sector(String code) {
        return vocabulary.sector(code).isPresent();
    }

    boolean area(String code) {
        return areas.byCode(code).isPresent();
    }
}
