package greenbridge.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rule against values. */
final class Checking {
    private static final int SHOWN = 200;
    private static final Comparator<Result> WORST_FIRST = Comparator.comparing(Result::outcome);

    private final String rule;
    private final Map<String, Object> values;

    private Checking(String rule, Map<String, Object> values) {
        this.rule = rule;
        this.values = values;
    }

    /** Nothing where the rule does not count. */
    static Optional<Result> of(Rule rule, Map<String, Object> values) {
        var checking = new Checking(rule.id(), values);
        if (rule.when() != null) {
            Result condition = checking.found(rule.when());
            switch (condition.outcome()) {
                case FAIL -> {
                    return Optional.empty();
                }
                case NEEDS_DATA, NEEDS_REVIEW -> {
                    return Optional.of(condition);
                }
                case PASS -> {}
            }
        }
        Result found = checking.found(rule.test());
        return Optional.of(rule.kind() == Rule.Kind.J ? reviewed(found) : found);
    }

    /** What a person has to judge does not pass by itself. */
    private static Result reviewed(Result found) {
        return found.outcome() == Outcome.PASS ? with(found, Outcome.NEEDS_REVIEW) : found;
    }

    private Result found(Test test) {
        return switch (test) {
            case Test.Within within -> within(within);
            case Test.Flag flag -> flag(flag);
            case Test.OneOf oneOf -> oneOf(oneOf);
            case Test.Present present -> plain(present.of(), Outcome.PASS);
            case Test.Judged judged -> plain(judged.of(), Outcome.NEEDS_REVIEW);
            case Test.Any any -> group(any.tests(), true);
            case Test.All all -> group(all.tests(), false);
        };
    }

    private Result group(List<Test> tests, boolean best) {
        var parts = tests.stream().map(this::found).toList();
        Outcome outcome = (best
                        ? parts.stream().max(WORST_FIRST)
                        : parts.stream().min(WORST_FIRST))
                .map(Result::outcome)
                .orElse(Outcome.NEEDS_REVIEW);
        return new Result(rule, outcome, null, null, null, null, null, null, parts);
    }

    private Result within(Test.Within test) {
        Object value = values.get(test.of());
        var day = Figures.day(value);
        if (day.isPresent()) {
            return days(test, day.get());
        }
        var number = Figures.read(value);
        if (number.isEmpty()) {
            return numeric(test, Outcome.NEEDS_DATA, shown(value), null);
        }
        BigDecimal found = number.get();
        boolean inside = atLeast(test, found) && atMost(test, found);
        BigDecimal margin = Stream.of(
                        Optional.ofNullable(test.min()).map(found::subtract),
                        Optional.ofNullable(test.max()).map(max -> max.subtract(found)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(Figures::tidy)
                .orElse(null);
        return numeric(
                test, inside ? Outcome.PASS : Outcome.FAIL, Figures.tidy(found).toPlainString(), margin);
    }

    /** Bounds of a day are written as its digits, such as 20170930; its margin is in days. */
    private Result days(Test.Within test, LocalDate day) {
        BigDecimal digits =
                BigDecimal.valueOf(day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth());
        boolean inside = atLeast(test, digits) && atMost(test, digits);
        BigDecimal margin = Stream.of(
                        bound(test.min()).map(min -> ChronoUnit.DAYS.between(min, day)),
                        bound(test.max()).map(max -> ChronoUnit.DAYS.between(day, max)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(BigDecimal::valueOf)
                .orElse(null);
        return numeric(test, inside ? Outcome.PASS : Outcome.FAIL, day.toString(), margin);
    }

    static Optional<LocalDate> bound(@Nullable BigDecimal digits) {
        return Optional.ofNullable(digits)
                .map(BigDecimal::toPlainString)
                .filter(text -> text.length() == 8)
                .flatMap(text ->
                        Figures.day(text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)));
    }

    private static boolean atLeast(Test.Within test, BigDecimal found) {
        return test.min() == null || found.compareTo(test.min()) >= (test.minOpen() ? 1 : 0);
    }

    private static boolean atMost(Test.Within test, BigDecimal found) {
        return test.max() == null || found.compareTo(test.max()) <= (test.maxOpen() ? -1 : 0);
    }

    private Result numeric(Test.Within test, Outcome outcome, @Nullable String value, @Nullable BigDecimal margin) {
        return new Result(rule, outcome, test.of(), value, test.min(), test.max(), test.unit(), margin, List.of());
    }

    private Result flag(Test.Flag test) {
        String said = String.valueOf(values.get(test.of()));
        boolean truth = said.equals("true");
        if (!truth && !said.equals("false")) {
            return plain(test.of(), Outcome.NEEDS_DATA);
        }
        return plain(test.of(), truth == test.expected() ? Outcome.PASS : Outcome.FAIL);
    }

    private Result oneOf(Test.OneOf test) {
        Object value = values.get(test.of());
        boolean among = value instanceof List<?> several
                ? several.stream().anyMatch(each -> test.values().contains(shown(each)))
                : test.values().contains(shown(value));
        return plain(test.of(), among ? Outcome.PASS : Outcome.FAIL);
    }

    /** So it is where something was answered. */
    private Result plain(String of, Outcome outcome) {
        Object value = values.get(of);
        boolean missing = value == null || (value instanceof List<?> list && list.isEmpty());
        return new Result(
                rule, missing ? Outcome.NEEDS_DATA : outcome, of, shown(value), null, null, null, null, List.of());
    }

    private static Result with(Result found, Outcome outcome) {
        return new Result(
                found.rule(),
                outcome,
                found.of(),
                found.value(),
                found.min(),
                found.max(),
                found.unit(),
                found.margin(),
                found.parts());
    }

    private static @Nullable String shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> Figures.tidy(number).toPlainString();
            case List<?> list -> String.valueOf(list.size());
            default -> {
                String text = value.toString();
                yield text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            }
        };
    }
}
