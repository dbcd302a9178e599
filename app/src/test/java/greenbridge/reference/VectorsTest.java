package greenbridge.reference;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.asset.Resources;
import greenbridge.pack.Pack;
import greenbridge.rule.Outcome;
import greenbridge.rule.Result;
import greenbridge.rule.Rule;
import greenbridge.rule.Rules;
import greenbridge.rule.Verdict;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs as they are shipped, against tables of answers and what must be found: src/test/resources/rules. */
class VectorsTest {
    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final Map<String, Pack> PACKS = packs();

    record Vector(
            String pack,
            String rule,
            String expected,
            @Nullable String value,
            @Nullable String margin,
            Map<String, Object> answers,
            Map<String, Object> change,
            LocalDate asOf,
            int roundYear) {
        Verdict verdict() {
            Pack rules = Objects.requireNonNull(PACKS.get(pack));
            return Rules.of(rules.derived(), rules.rules()).check(answers, asOf, roundYear);
        }

        @Override
        public String toString() {
            return pack + " " + rule + " " + change + " -> " + expected;
        }
    }

    static Stream<Vector> vectors() {
        return Resources.under("rules").entrySet().stream()
                .flatMap(file -> vectors(file.getKey().replace(".json", ""), tree(file.getValue())));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theRuleFindsWhatTheTextSays(Vector vector) {
        var verdict = vector.verdict();
        if (vector.rule().isEmpty()) {
            assertThat(verdict.outcome().name()).isEqualTo(vector.expected());
            return;
        }
        var found = verdict.results().stream()
                .filter(result -> result.rule().equals(vector.rule()))
                .findFirst();
        assertThat(found.map(result -> result.outcome().name()).orElse("absent"))
                .isEqualTo(vector.expected());
        if (vector.value() != null) {
            assertThat(found.map(Result::value)).contains(vector.value());
        }
        if (vector.margin() != null) {
            assertThat(found.map(Result::margin).map(BigDecimal::toPlainString)).contains(vector.margin());
        }
    }

    @Test
    void everyRuleOfTheTextsIsTried() {
        var tried = vectors().map(vector -> vector.pack() + " " + vector.rule()).toList();
        PACKS.forEach((code, pack) -> {
            if (tried.stream().anyMatch(each -> each.startsWith(code + " "))) {
                pack.rules().stream()
                        .filter(rule -> rule.kind() == Rule.Kind.N)
                        .filter(rule -> !rule.id().equals("RD-L3") && !rule.id().equals("RD-L6"))
                        .forEach(rule -> assertThat(tried).contains(code + " " + rule.id()));
            }
        });
    }

    /** Whatever is answered to any pack. */
    @Test
    void whatIsMissingNeverPassesAndWhatIsJudgedNeverDoes() {
        PACKS.values().forEach(pack -> {
            var verdict = Rules.of(pack.derived(), pack.rules()).check(Map.of(), LocalDate.of(2018, 12, 1), 2018);
            assertThat(verdict.results())
                    .isNotEmpty()
                    .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_DATA));
        });
        vectors().forEach(vector -> {
            var verdict = vector.verdict();
            Pack pack = Objects.requireNonNull(PACKS.get(vector.pack()));
            verdict.results().stream()
                    .filter(result -> pack.rule(result.rule()).orElseThrow().kind() == Rule.Kind.J)
                    .forEach(result -> assertThat(result.outcome()).isNotEqualTo(Outcome.PASS));
            assertThat(verdict.outcome())
                    .isEqualTo(verdict.results().stream()
                            .map(Result::outcome)
                            .min(Outcome::compareTo)
                            .orElseThrow());
        });
    }

    /** One answer less is never better than that answer. */
    @Test
    void anAnswerLessNeverHelps() {
        vectors().filter(vector -> vector.change().isEmpty()).forEach(vector -> {
            var whole = vector.verdict();
            vector.answers().keySet().forEach(key -> {
                var fewer = new HashMap<>(vector.answers());
                fewer.remove(key);
                Pack pack = Objects.requireNonNull(PACKS.get(vector.pack()));
                var verdict = Rules.of(pack.derived(), pack.rules()).check(fewer, vector.asOf(), vector.roundYear());
                assertThat(verdict.count(Outcome.PASS)).as(key).isLessThanOrEqualTo(whole.count(Outcome.PASS));
            });
        });
    }

    @SuppressWarnings("unchecked") // a tree of JSON
    private static Stream<Vector> vectors(String pack, Map<String, Object> file) {
        var base = (Map<String, Object>) Objects.requireNonNull(file.get("answers"));
        var vectors = new ArrayList<Vector>();
        for (var each : (List<Map<String, Object>>) Objects.requireNonNull(file.get("cases"))) {
            var change =
                    each.get("change") == null ? Map.<String, Object>of() : (Map<String, Object>) each.get("change");
            var answers = new HashMap<>(base);
            answers.putAll(change);
            vectors.add(new Vector(
                    pack,
                    String.valueOf(each.get("rule")),
                    String.valueOf(each.get("expected")),
                    (String) each.get("value"),
                    (String) each.get("margin"),
                    answers,
                    change,
                    LocalDate.parse(String.valueOf(file.get("asOf"))),
                    Integer.parseInt(String.valueOf(file.get("roundYear")))));
        }
        return vectors.stream();
    }

    private static Map<String, Object> tree(byte[] json) {
        try {
            return Objects.requireNonNull(JSON.readValue(json, Argument.mapOf(String.class, Object.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Pack> packs() {
        var packs = new HashMap<String, Pack>();
        ProgrammeFiles.read(JSON).forEach(file -> packs.put(file.code(), file.pack()));
        return packs;
    }
}
