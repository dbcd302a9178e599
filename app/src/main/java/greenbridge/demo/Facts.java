package greenbridge.demo;

import greenbridge.catalog.Field;
import greenbridge.catalog.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the fields of a schema: first with what is known of the subject, then with what a trade usually has. */
final class Facts {
    private final Schema schema;
    private final Tables tables;
    private final Dice dice;
    private final Map<String, Object> known = new LinkedHashMap<>();

    Facts(Schema schema, Tables tables, Dice dice) {
        this.schema = schema;
        this.tables = tables;
        this.dice = dice;
    }

    Facts with(String key, Object value) {
        known.put(key, value);
        return this;
    }

    Facts with(String key, Optional<Row.Span> span, int decimals) {
        span.ifPresent(found -> known.put(key, dice.between(found.low(), found.high(), decimals)));
        return this;
    }

    Map<String, Object> attributes() {
        var attributes = new LinkedHashMap<String, Object>();
        for (Field field : schema.fields()) {
            Optional.ofNullable(known.get(field.key()))
                    .or(() -> usual(field))
                    .ifPresent(value -> attributes.put(field.key(), value));
        }
        return attributes;
    }

    private Optional<Object> usual(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL -> range(field.key());
            case CHOICE ->
                Optional.ofNullable(field.choices())
                        .map(choices -> dice.pick(choices).value());
            case BOOLEAN -> Optional.of(dice.chance(0.7));
            case TEXT, RANGE, DATE -> Optional.empty();
        };
    }

    private Optional<Object> range(String key) {
        return Optional.ofNullable(tables.ranges.get(key))
                .map(row -> dice.between(
                        Double.parseDouble(row.text("low")),
                        Double.parseDouble(row.text("high")),
                        row.number("decimals")));
    }

    /** A later version: the figures that have a good end move towards it, within the schema. */
    static Map<String, Object> improved(Schema schema, Map<String, Object> attributes, Dice dice) {
        var changed = new LinkedHashMap<>(attributes);
        for (Field field : schema.fields()) {
            if (field.better() != null
                    && field.type() == Field.Type.DECIMAL
                    && attributes.get(field.key()) instanceof BigDecimal value) {
                double factor = 1 + (field.better() == Field.Better.HIGH ? 1 : -1) * (0.02 + dice.below(9) / 100.0);
                changed.put(field.key(), within(field, value, factor));
            }
        }
        return changed;
    }

    private static BigDecimal within(Field field, BigDecimal value, double factor) {
        var moved =
                value.multiply(BigDecimal.valueOf(factor)).setScale(Math.max(value.scale(), 1), RoundingMode.HALF_UP);
        return field.max() != null && moved.compareTo(field.max()) > 0 ? value : moved;
    }

    static List<BigDecimal> ends(Row.Span span) {
        return List.of(BigDecimal.valueOf((long) span.low()), BigDecimal.valueOf((long) span.high()));
    }
}
