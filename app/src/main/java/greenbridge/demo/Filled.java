package greenbridge.demo;

import greenbridge.application.Writing;
import greenbridge.catalog.Field;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import greenbridge.rule.Rule;
import greenbridge.rule.Test;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Invented answers to whatever a form asks, as its rules want them. */
final class Filled {
    private static final BigDecimal SOME = BigDecimal.valueOf(120);
    private static final int YEARS = 9;

    private Filled() {}

    /** Section by section, as somebody fills them in; of what is only begun the first one. */
    static List<List<Writing.Change>> changes(Pack pack, LocalDate today, boolean begun) {
        return pack.form().stream()
                .limit(begun ? 1 : pack.form().size())
                .map(section -> section.questions().stream()
                        .filter(question -> !question.computed())
                        .map(question -> new Writing.Change(question.key(), value(pack, question, today), 0))
                        .toList())
                .toList();
    }

    private static Object value(Pack pack, Question question, LocalDate today) {
        var columns = question.columns();
        if (columns == null) {
            return wanted(pack, question.key()).orElseGet(() -> plain(question.field(), today));
        }
        Map<String, Object> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column.key(), plain(column, today)));
        return List.of(row);
    }

    /** What a rule asks of this answer. */
    private static Optional<Object> wanted(Pack pack, String key) {
        return pack.rules().stream()
                .map(Rule::test)
                .flatMap(Filled::leaves)
                .flatMap(test -> value(test, key).stream())
                .findFirst();
    }

    private static Stream<Test> leaves(Test test) {
        return switch (test) {
            case Test.Any any -> any.tests().stream().flatMap(Filled::leaves);
            case Test.All all -> all.tests().stream().flatMap(Filled::leaves);
            case Test.Within within -> Stream.of(within);
            case Test.Flag flag -> Stream.of(flag);
            case Test.OneOf oneOf -> Stream.of(oneOf);
            case Test.Present present -> Stream.of(present);
            case Test.Judged judged -> Stream.of(judged);
        };
    }

    private static Optional<Object> value(Test test, String key) {
        return switch (test) {
            case Test.Flag flag -> flag.of().equals(key) ? Optional.of(flag.expected()) : Optional.empty();
            case Test.OneOf oneOf ->
                oneOf.of().equals(key) ? Optional.of(oneOf.values().getFirst()) : Optional.empty();
            case Test.Within within ->
                within.of().equals(key)
                        ? Optional.ofNullable(within.max())
                                .or(() -> Optional.ofNullable(within.min()))
                                .map(bound -> bound)
                        : Optional.empty();
            case Test.Any any -> Optional.empty();
            case Test.All all -> Optional.empty();
            case Test.Present present -> Optional.empty();
            case Test.Judged judged -> Optional.empty();
        };
    }

    private static Object plain(Field field, LocalDate today) {
        return switch (field.type()) {
            case TEXT -> field.key().contains("phone") ? "0351-0000000" : "示例：" + field.zh();
            case INTEGER, DECIMAL -> number(field);
            case RANGE -> List.of(BigDecimal.TEN, BigDecimal.valueOf(20));
            case CHOICE -> Objects.requireNonNull(field.choices()).getFirst().value();
            case BOOLEAN -> true;
            case DATE -> today.minusYears(YEARS).withDayOfYear(1).toString();
        };
    }

    private static BigDecimal number(Field field) {
        var max = field.max();
        var min = field.min();
        if (max != null && SOME.compareTo(max) > 0) {
            return max;
        }
        return min != null && SOME.compareTo(min) < 0 ? min : SOME;
    }

    /** Instead of a document. */
    static InputStream picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
