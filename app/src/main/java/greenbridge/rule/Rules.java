package greenbridge.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The engine: rules made ready once, then asked as often as one likes, by any number at a time. Answers are texts, numbers, truths,
 * days as texts, and lists of rows. An expression that cannot be read has no value here; {@link #problems} says so in time.
 */
public final class Rules {
    /** Goes up whenever the same rules and answers would give another verdict. */
    public static final int ENGINE = 1;

    /** Names that every expression may use beside the answers. */
    public static final Set<String> GIVEN = Set.of("as_of", "round_year");

    /** More rows than a person fills in; a longer list is no answer. */
    private static final int LONGEST = 1000;

    private final Map<String, Expression> derived;
    private final List<Rule> rules;

    private Rules(Map<String, Expression> derived, List<Rule> rules) {
        this.derived = derived;
        this.rules = rules;
    }

    /**
     * What is wrong with rules before anybody is judged by them.
     *
     * @param at which derived value or rule, such as derived/rd_ratio or rules/LG-E1
     */
    public record Problem(String at, String messageKey, List<Object> arguments) {}

    public static Rules of(List<Derived> derived, List<Rule> rules) {
        var expressions = new LinkedHashMap<String, Expression>();
        for (Derived each : derived) {
            if (Expression.read(each.expression()) instanceof Expression.Read.Sound sound) {
                expressions.put(each.key(), sound.expression());
            }
        }
        return new Rules(expressions, List.copyOf(rules));
    }

    /**
     * What is wrong with them.
     *
     * @param known the answers that there can be
     */
    public static List<Problem> problems(List<Derived> derived, List<Rule> rules, Set<String> known) {
        return Drafting.problems(derived, rules, known);
    }

    /**
     * Everything that can be found out.
     *
     * @param roundYear figures of the year before are of the year before this one
     */
    public Verdict check(Map<String, Object> answers, LocalDate asOf, int roundYear) {
        var values = all(answers, asOf, roundYear);
        var results = new ArrayList<Result>();
        Outcome worst = Outcome.PASS;
        for (Rule rule : rules) {
            var found = Checking.of(rule, values);
            if (found.isPresent()) {
                results.add(found.get());
                worst = worse(worst, found.get().outcome());
            }
        }
        return new Verdict(ENGINE, results.isEmpty() ? Outcome.NEEDS_REVIEW : worst, results);
    }

    /** The derived values that these answers have, by their keys. */
    public Map<String, Object> values(Map<String, Object> answers, LocalDate asOf, int roundYear) {
        var values = all(answers, asOf, roundYear);
        return derived.keySet().stream()
                .filter(values::containsKey)
                .collect(Collectors.toMap(key -> key, values::get, (one, again) -> one, LinkedHashMap::new));
    }

    /** The names that a derived value needs an answer for, directly or by way of another one. */
    public Set<String> needs(String key) {
        Expression expression = derived.get(key);
        if (expression == null) {
            return Set.of(key);
        }
        return expression.names().stream()
                .filter(name -> !GIVEN.contains(name) && !name.equals(key))
                .flatMap(name -> needs(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Outcome worse(Outcome one, Outcome other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Each derived value may use those before it. */
    private Map<String, Object> all(Map<String, Object> answers, LocalDate asOf, int roundYear) {
        var values = new HashMap<String, Object>();
        answers.forEach((key, value) -> plain(value).ifPresent(given -> values.put(key, given)));
        values.put("as_of", asOf.toString());
        values.put("round_year", java.math.BigDecimal.valueOf(roundYear));
        derived.forEach((key, expression) -> {
            values.remove(key);
            expression.value(values).ifPresent(value -> values.put(key, value));
        });
        return values;
    }

    private static Optional<Object> plain(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case Boolean truth -> Optional.of(truth);
            case List<?> list -> list.size() > LONGEST ? Optional.empty() : Optional.of(plainList(list));
            case Map<?, ?> row -> Optional.of(plainRow(row));
            case String text -> text.isBlank() ? Optional.empty() : Optional.of(number(text));
            case null -> Optional.empty();
            default -> Figures.read(value).<Object>map(number -> number).or(() -> Optional.of(value.toString()));
        };
    }

    private static Object number(String text) {
        return Figures.read(text).<Object>map(number -> number).orElse(text);
    }

    private static List<Object> plainList(List<?> list) {
        return list.stream().flatMap(each -> plain(each).stream()).toList();
    }

    private static Map<String, Object> plainRow(Map<?, ?> row) {
        var plain = new HashMap<String, Object>();
        row.forEach((key, value) -> plain(value).ifPresent(given -> plain.put(String.valueOf(key), given)));
        return plain;
    }
}
