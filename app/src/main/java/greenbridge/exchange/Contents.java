package greenbridge.exchange;

import greenbridge.catalog.Schema;
import greenbridge.entry.Content;
import greenbridge.entry.Standing;
import greenbridge.exchange.Column.Fixed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the content of an entry from a row: a column that is not there leaves what there was, an empty cell removes it. */
@Singleton
final class Contents {
    private static final int SHORT = 300;
    private static final int LONG = 10_000;
    private static final Content NOTHING = new Content(
            "", null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), null,
            List.of());

    private final Names names;

    Contents(Names names) {
        this.names = names;
    }

    Content of(Typed row, Optional<Standing> standing, Optional<Schema> schema) {
        Content old = standing.map(Standing::content).orElse(NOTHING);
        if (row.text(Fixed.TITLE).isEmpty()) {
            row.wrong(Fixed.TITLE, "exchange.problem.needed");
        }
        var attributes = attributes(row, old, schema);
        return new Content(
                Optional.ofNullable(row.textOrNull(Fixed.TITLE, SHORT)).orElse(""),
                text(row, Fixed.TITLE_EN, SHORT, old.titleEn()),
                text(row, Fixed.SUMMARY, LONG, old.summary()),
                text(row, Fixed.SUMMARY_EN, LONG, old.summaryEn()),
                area(row, old, standing.map(Standing::holderArea)),
                codes(row, Fixed.SECTORS, old.sectors(), names::sectorCode),
                codes(row, Fixed.INDUSTRIES, old.industries(), names::industryCode),
                badges(row, old),
                codes(row, Fixed.PROCUREMENT, old.procurement(), names::procurementCode),
                codes(row, Fixed.IDENTIFIERS, old.identifiers(), Optional::of),
                attributes,
                schema.map(fields -> fields.text(attributes))
                        .filter(text -> !text.isEmpty())
                        .orElse(null),
                schema.map(fields -> fields.indicators(attributes)).orElseGet(List::of));
    }

    private static @Nullable String text(Typed row, Fixed column, int longest, @Nullable String old) {
        return row.has(column) ? row.textOrNull(column, longest) : old;
    }

    /** An entry without a place of its own shows that of its holder; to write that down would make it its own. */
    private @Nullable String area(Typed row, Content old, Optional<String> ofHolder) {
        String written = row.text(Fixed.AREA);
        if (written.isEmpty()) {
            return row.has(Fixed.AREA) ? null : old.area();
        }
        var code = names.areaCode(written);
        if (code.isEmpty() && !written.equals(old.area())) {
            row.wrong(Fixed.AREA, "exchange.problem.unknownWord", written);
        }
        String area = code.orElse(written);
        return old.area() == null && ofHolder.filter(area::equals).isPresent() ? null : area;
    }

    private static List<String> codes(
            Typed row, Fixed column, List<String> old, Function<String, Optional<String>> find) {
        if (!row.has(column)) {
            return old;
        }
        var codes = new ArrayList<String>();
        for (String written : Names.split(row.text(column))) {
            var code = find.apply(written).or(() -> Optional.of(written).filter(old::contains));
            code.ifPresentOrElse(codes::add, () -> row.wrong(column, "exchange.problem.unknownWord", written));
        }
        return Same.members(codes, old) ? old : List.copyOf(codes);
    }

    /** Badges that are not for every eye are in no export, so their absence means nothing. */
    private List<String> badges(Typed row, Content old) {
        var written = codes(row, Fixed.BADGES, old.badges(), names::badgeCode);
        var all = new ArrayList<>(written);
        old.badges().stream()
                .filter(names::hidden)
                .filter(badge -> !all.contains(badge))
                .forEach(all::add);
        return Same.members(all, old.badges()) ? old.badges() : List.copyOf(all);
    }

    private static Map<String, Object> attributes(Typed row, Content old, Optional<Schema> schema) {
        var attributes = new LinkedHashMap<String, Object>();
        Set<String> known = schema.stream()
                .flatMap(fields -> fields.fields().stream())
                .map(field -> field.key())
                .collect(Collectors.toSet());
        old.attributes().forEach((key, value) -> {
            if (!known.contains(key)) {
                attributes.put(key, value);
            }
        });
        schema.stream()
                .flatMap(fields -> fields.fields().stream())
                .map(Column.Attribute::new)
                .forEach(column -> {
                    String key = column.field().key();
                    Object before = old.attributes().get(key);
                    Optional<Object> now = row.has(column) ? row.value(column) : Optional.ofNullable(before);
                    now.ifPresent(
                            value -> attributes.put(key, before != null && Same.value(value, before) ? before : value));
                });
        return attributes;
    }
}
