package greenbridge.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a catalog's entries in one version; entries written under it are read under it for ever. */
@MappedEntity("catalog_schema")
public record Schema(
        int tenantId,
        @Id long catalogId,
        int version,
        @TypeDef(type = DataType.JSON) List<Field> fields) {

    /** The two or three figures by which a reader compares. */
    public List<Indicator> indicators(Map<String, Object> attributes) {
        return filled(attributes)
                .filter(filled -> filled.field().keyIndicator())
                .map(filled -> new Indicator(
                        filled.field().zh(),
                        filled.field().en(),
                        filled.shown(false),
                        filled.field().unit()))
                .toList();
    }

    /** All attributes as one text, for search. */
    public String text(Map<String, Object> attributes) {
        return filled(attributes)
                .map(filled -> filled.field().zh() + " " + filled.shown(false)
                        + Optional.ofNullable(filled.field().unit())
                                .map(unit -> " " + unit)
                                .orElse(""))
                .collect(Collectors.joining("；"));
    }

    /** The fields that have a value, in the order of the schema. */
    public Stream<Filled> filled(Map<String, Object> attributes) {
        return fields.stream()
                .flatMap(field -> Optional.ofNullable(attributes.get(field.key())).stream()
                        .map(value -> new Filled(field, value)));
    }

    /** A field with its value. */
    public record Filled(Field field, Object value) {
        public String shown(boolean english) {
            return field.shown(value, english);
        }
    }
}
