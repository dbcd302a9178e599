package greenbridge.exchange;

import greenbridge.catalog.Field;
import greenbridge.catalog.Schema;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a table, and by which names they are known when one comes back. */
public record Columns(List<Column> all) {
    /** Added to what was checked, and left out when it is read again. */
    static final String PROBLEM_ZH = "问题";

    static final String PROBLEM_EN = "Problem";

    static Columns of(Optional<Schema> schema) {
        return new Columns(of(schema.stream().toList()).all().stream()
                .filter(column -> !(column instanceof Column.Fixed fixed && fixed.onlyInLists()))
                .toList());
    }

    /** Of several catalogs: fields that are called the same and measured in the same stand in one column. */
    static Columns of(List<Schema> schemas) {
        var fields = new LinkedHashMap<Map.Entry<String, String>, Field>();
        schemas.stream()
                .flatMap(schema -> schema.fields().stream())
                .forEach(field -> fields.putIfAbsent(Map.entry(field.key(), String.valueOf(field.unit())), field));
        return new Columns(Stream.concat(
                        Arrays.stream(Column.Fixed.values()),
                        fields.values().stream().map(Column.Attribute::new))
                .toList());
    }

    List<String> headers(boolean english) {
        return all.stream().map(column -> column.header(english)).toList();
    }

    /** By key or by either name, with the unit or without. The names of fixed columns win over those of fields. */
    Optional<Column> match(String header) {
        String wanted = plain(header);
        return all.stream()
                .filter(column -> Stream.of(
                                column.key(), column.zh(), column.en(), column.header(false), column.header(true))
                        .anyMatch(name -> plain(name).equals(wanted)))
                .findFirst();
    }

    static boolean isProblem(String header) {
        return List.of(PROBLEM_ZH, PROBLEM_EN)
                .contains(header.replaceFirst("：.*", "").strip());
    }

    /** Full width, case and spaces do not tell names apart. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
