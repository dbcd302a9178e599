package greenbridge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 12, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1 + 0.2 | 0.3",
                "7 / 10 | 0.7",
                "size(rows) / 4 * 100 | 75",
                "a / b * 100 | 70",
                "1 / 3 * 3 | 1",
                "-a | -7",
                "sum(rows.map(r, r.n)) | 6",
                "mean([1, 2, 4.5]) | 2.5",
                "max([a, b]) - min([a, b]) | 3",
                "growth([121, 110, 100]) | 10",
                "compound_growth([121, 110, 100]) | 10",
                "compound_growth([144, 100]) | 44",
                "years('2016-02-29', '2019-02-28') | 3",
                "years('2016-02-29', '2019-02-27') | 2.99",
                "years(founded, as_of) | 1",
                "round_year - 1 | 2017",
                "a > 6.9 && a <= 7 ? 1 : 0 | 1",
                "rows.filter(r, r.kind == 'x' && r.n >= 2).size() | 1",
                "rows.exists(r, has(r.day)) ? 1 : 0 | 0"
            })
    void sumsAreMadeWithDecimals(String expression, String value) {
        assertThat(value(expression)).isEqualTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a / 0",
                "growth([1, 2, 0])",
                "growth([1, 2, -1])",
                "compound_growth([-1, 2])",
                "missing + 1",
                "max([])",
                "years('2016-02-30', as_of)",
                "rows.map(r, r.absent).size()",
                "a + founded"
            })
    void whatCannotBeComputedHasNoValue(String expression) {
        assertThat(problems(expression)).isEmpty();
        assertThat(value(expression)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a / | rule.problem.syntax",
                "' ' | rule.problem.empty",
                "unheard_of + 1 | rule.problem.unknown",
                "a == 7 | rule.problem.equals",
                "founded.matches('(a+)+b') | rule.problem.syntax",
                "rows.all(r, rows.all(s, rows.all(t, r.n < t.n))) | rule.problem.loops",
                "{'a': 1}.size() | rule.problem.structure",
                "timestamp(founded) | rule.problem.syntax"
            })
    void aBadExpressionIsSeenWhileItIsWritten(String expression, String problem) {
        assertThat(problems(expression)).extracting(Rules.Problem::messageKey).contains(problem);
    }

    @Test
    void anExpressionCannotBeLongOrDeep() {
        assertThat(problems("a" + "+a".repeat(300)))
                .extracting(Rules.Problem::messageKey)
                .contains("rule.problem.long");
        assertThat(problems("(".repeat(200) + "a" + ")".repeat(200)))
                .extracting(Rules.Problem::messageKey)
                .contains("rule.problem.syntax");
    }

    /** A loop in a loop over the longest list would be a million steps: it ends before, without a value. */
    @Test
    void aLoopEndsBeforeItHurts() {
        var rows = Collections.nCopies(1000, Map.of("n", 1));
        var rules = Rules.of(List.of(derived("bomb", "rows.map(r, rows.map(s, s.n).size()).size()")), List.of());
        assertThat(rules.values(Map.of("rows", rows), DAY, 2018)).isEmpty();
        assertThat(Rules.of(List.of(derived("count", "size(rows)")), List.of())
                        .values(Map.of("rows", Collections.nCopies(1001, Map.of("n", 1))), DAY, 2018))
                .isEmpty();
    }

    @Test
    void aBrokenExpressionIsAMissingValueAndNoFailureWhenItIsAsked() {
        var rule = rule(Rule.Kind.N, new greenbridge.rule.Test.Within("x", BigDecimal.ONE, null, false, false, null));
        assertThat(Rules.of(List.of(derived("x", "a / ")), List.of(rule))
                        .check(answers(), DAY, 2018)
                        .outcome())
                .isEqualTo(Outcome.NEEDS_DATA);
    }

    @Test
    void nothingToCheckIsNotAPass() {
        assertThat(Rules.of(List.of(), List.of()).check(answers(), DAY, 2018).outcome())
                .isEqualTo(Outcome.NEEDS_REVIEW);
    }

    @Test
    void aJudgedRuleDoesNotPassWhateverItCompares() {
        var test = new greenbridge.rule.Test.Within("a", BigDecimal.ONE, null, false, false, null);
        assertThat(Rules.of(List.of(), List.of(rule(Rule.Kind.J, test)))
                        .check(answers(), DAY, 2018)
                        .outcome())
                .isEqualTo(Outcome.NEEDS_REVIEW);
    }

    @Test
    void aDerivedValueMayUseThoseBeforeItOnly() {
        var forwards = List.of(derived("x", "a * 2"), derived("y", "x * 2"));
        assertThat(Rules.of(forwards, List.of()).values(answers(), DAY, 2018)).containsEntry("y", new BigDecimal(28));
        assertThat(Rules.problems(forwards, List.of(), Set.of("a"))).isEmpty();
        assertThat(Rules.problems(forwards.reversed(), List.of(), Set.of("a"))).isNotEmpty();
        assertThat(Rules.of(forwards, List.of()).needs("y")).containsExactly("a");
    }

    @Test
    void whatWouldChangeItIsTheSmallestStep() {
        var test = new greenbridge.rule.Test.Within("a", new BigDecimal("7.0001"), null, false, false, "亿元");
        var rule = rule(Rule.Kind.N, test);
        var result = Rules.of(List.of(), List.of(rule))
                .check(answers(), DAY, 2018)
                .results()
                .getFirst();
        assertThat(Remedy.of(test, result)).contains(new Remedy("rule.change.more", List.of("0.0001")));
    }

    private static List<Rules.Problem> problems(String expression) {
        return Rules.problems(
                List.of(derived("x", expression)), List.of(), Set.of("a", "b", "rows", "founded", "missing"));
    }

    private static @org.jspecify.annotations.Nullable Object value(String expression) {
        return Rules.of(List.of(derived("x", expression)), List.of())
                .values(answers(), DAY, 2018)
                .get("x");
    }

    private static Map<String, Object> answers() {
        var answers = new HashMap<String, Object>();
        answers.put("a", 7);
        answers.put("b", "10.00");
        answers.put("founded", "2017-12-01");
        answers.put(
                "rows",
                List.of(Map.of("n", 1, "kind", "x"), Map.of("n", 2, "kind", "x"), Map.of("n", 3.0, "kind", "y")));
        return answers;
    }

    private static Derived derived(String key, String expression) {
        return new Derived(key, "值", "Value", null, expression);
    }

    private static Rule rule(Rule.Kind kind, greenbridge.rule.Test test) {
        return new Rule("R", kind, "规则", "Rule", null, test, null, List.of(), null);
    }
}
