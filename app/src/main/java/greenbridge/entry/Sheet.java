package greenbridge.entry;

import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Schema;
import greenbridge.catalog.Units;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Language;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the content of a version into words: codes into names, attributes into lines with their units. */
@Singleton
class Sheet {
    private final Catalogs catalogs;
    private final Vocabulary vocabulary;
    private final Areas areas;

    Sheet(Catalogs catalogs, Vocabulary vocabulary, Areas areas) {
        this.catalogs = catalogs;
        this.vocabulary = vocabulary;
        this.areas = areas;
    }

    /** One attribute as it is read. */
    record Fact(
            String key,
            String label,
            String value,
            @Nullable String unit,
            @Nullable String help,
            boolean major) {}

    List<Fact> facts(Shown entry, boolean english) {
        return facts(entry.tenantId(), entry.catalogId(), entry.schemaVersion(), entry.content(), english);
    }

    private List<Fact> facts(int tenantId, long catalogId, int schemaVersion, Content content, boolean english) {
        return catalogs.schema(tenantId, catalogId, schemaVersion).stream()
                .flatMap(schema -> schema.filled(content.attributes()))
                .map(filled -> fact(filled, english))
                .toList();
    }

    private static Fact fact(Schema.Filled filled, boolean english) {
        var field = filled.field();
        return new Fact(
                field.key(),
                field.label(english),
                filled.shown(english),
                field.unit() == null ? null : Units.in(field.unit(), english),
                english ? field.helpEn() : field.helpZh(),
                field.keyIndicator());
    }

    List<Vocabulary.Badge> badges(Content content) {
        return content.badges().stream()
                .map(vocabulary::badge)
                .flatMap(Optional::stream)
                .filter(Vocabulary.Badge::isPublic)
                .toList();
    }

    List<Term> sectors(Content content) {
        return named(content.sectors(), vocabulary::sector);
    }

    List<Term> industries(Content content) {
        return named(content.industries(), vocabulary::industry);
    }

    Optional<String> area(@Nullable String code, boolean english) {
        return Optional.ofNullable(code).flatMap(areas::byCode).map(area -> name(area, english));
    }

    /** Everything a version says, line by line, under keys that stay the same from version to version. */
    Map<String, Line> lines(long catalogId, Version version, boolean english) {
        var content = version.content();
        var lines = new LinkedHashMap<String, Line>();
        put(lines, "title", "entry.line.title", content.title());
        put(lines, "titleEn", "entry.line.titleEn", content.titleEn());
        put(lines, "summary", "entry.line.summary", content.summary());
        put(lines, "summaryEn", "entry.line.summaryEn", content.summaryEn());
        put(lines, "area", "entry.line.area", area(content.area(), english).orElse(null));
        put(lines, "sectors", "entry.line.sectors", joined(sectors(content), english));
        put(lines, "industries", "entry.line.industries", joined(industries(content), english));
        put(lines, "identifiers", "entry.line.identifiers", String.join("、", content.identifiers()));
        put(lines, "procurement", "entry.line.procurement", String.join("、", content.procurement()));
        put(
                lines,
                "badges",
                "entry.line.badges",
                String.join(
                        "、",
                        badges(content).stream()
                                .map(badge -> badge.name(english))
                                .toList()));
        put(lines, "validFrom", "entry.line.validFrom", version.validFrom().toString());
        put(lines, "validTo", "entry.line.validTo", text(version.validTo()));
        put(lines, "suspendedFrom", "entry.line.suspendedFrom", text(version.suspendedFrom()));
        put(lines, "suspendedTo", "entry.line.suspendedTo", text(version.suspendedTo()));
        put(lines, "endedOn", "entry.line.endedOn", text(version.endedOn()));
        for (Fact fact : facts(version.tenantId(), catalogId, version.schemaVersion(), content, english)) {
            String unit = fact.unit() == null ? "" : " " + fact.unit();
            lines.put("attribute." + fact.key(), new Line(null, fact.label(), fact.value() + unit));
        }
        return lines;
    }

    /** Labelled by a message key, or by the schema's own words. */
    record Line(@Nullable String messageKey, @Nullable String label, String value) {}

    private static void put(Map<String, Line> lines, String key, String messageKey, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.put(key, new Line(messageKey, null, value));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String joined(List<Term> terms, boolean english) {
        return String.join("、", terms.stream().map(term -> term.name(english)).toList());
    }

    private static List<Term> named(List<String> codes, Function<String, Optional<Term>> find) {
        var terms = new ArrayList<Term>();
        codes.forEach(code -> find.apply(code).ifPresent(terms::add));
        return terms;
    }

    private static String name(Area area, boolean english) {
        return area.name(english ? Language.EN : Language.ZH);
    }
}
