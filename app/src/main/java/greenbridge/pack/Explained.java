package greenbridge.pack;

import greenbridge.catalog.Field;
import greenbridge.catalog.Units;
import greenbridge.rule.Derived;
import greenbridge.rule.Outcome;
import greenbridge.rule.Remedy;
import greenbridge.rule.Result;
import greenbridge.rule.Rule;
import greenbridge.rule.Test;
import greenbridge.rule.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A verdict as people read it, rule by rule; the same for who applies and who decides. */
public record Explained(Outcome outcome, List<Line> lines, long passed, long failed, long review, long missing) {

    /**
     * A rule and what was found.
     *
     * @param advice what would change it where figures do not say so
     * @param evidence names of the documents that prove it
     */
    public record Line(
            String id,
            String label,
            @Nullable String clause,
            Outcome outcome,
            List<Part> parts,
            @Nullable String advice,
            List<String> evidence) {}

    /**
     * What was looked at, or a heading over parts of which any or all must hold.
     *
     * @param depth how deep in either-or and in several that must all hold, from 0
     * @param join the key of the heading; null of a part that was looked at
     * @param value as it is written, with its unit
     * @param margin how far inside its bounds, with its unit
     */
    public record Part(
            int depth,
            @Nullable String join,
            String label,
            Outcome outcome,
            @Nullable String value,
            @Nullable Said bound,
            @Nullable String margin,
            @Nullable Said change) {}

    /** A text by its key, with up to three arguments. */
    public record Said(String key, String one, String two, String three) {}

    public static Explained of(Pack pack, Verdict verdict, boolean english) {
        var words = new Reader(pack, english);
        var lines = new ArrayList<Line>();
        for (Result result : verdict.results()) {
            pack.rule(result.rule()).ifPresent(rule -> lines.add(words.line(rule, result)));
        }
        return new Explained(
                verdict.outcome(),
                List.copyOf(lines),
                verdict.count(Outcome.PASS),
                verdict.count(Outcome.FAIL),
                verdict.count(Outcome.NEEDS_REVIEW),
                verdict.count(Outcome.NEEDS_DATA));
    }

    /** What a rule asks for, before anybody answered. */
    public static List<Line> rules(Pack pack, boolean english) {
        var words = new Reader(pack, english);
        return pack.rules().stream().map(words::line).toList();
    }

    /** Reads results in one language. */
    private record Reader(Pack pack, boolean english) {
        Line line(Rule rule, Result result) {
            var parts = new ArrayList<Part>();
            // A condition that could not be answered stands in the place of its rule.
            Test test = rule.when() != null && !fits(rule.test(), result) ? rule.when() : rule.test();
            collect(test, result, 0, parts);
            String advice = rule.advice() == null || result.outcome() == Outcome.PASS
                    ? null
                    : english ? rule.advice().en() : rule.advice().zh();
            return new Line(
                    rule.id(), rule.label(english), rule.clause(), result.outcome(), parts, advice, evidence(rule));
        }

        Line line(Rule rule) {
            var parts = new ArrayList<Part>();
            collect(
                    rule.test(),
                    new Result(rule.id(), Outcome.PASS, null, null, null, null, null, null, List.of()),
                    0,
                    parts);
            return new Line(
                    rule.id(), rule.label(english), rule.clause(), Outcome.NEEDS_DATA, parts, null, evidence(rule));
        }

        private List<String> evidence(Rule rule) {
            return pack.evidence().stream()
                    .filter(slot -> rule.evidence().contains(slot.key()))
                    .map(slot -> slot.label(english))
                    .toList();
        }

        private static boolean fits(Test test, Result result) {
            return switch (test) {
                case Test.Any any -> any.tests().size() == result.parts().size();
                case Test.All all -> all.tests().size() == result.parts().size();
                case Test.Within within -> within.of().equals(result.of());
                case Test.Flag flag -> flag.of().equals(result.of());
                case Test.OneOf oneOf -> oneOf.of().equals(result.of());
                case Test.Present present -> present.of().equals(result.of());
                case Test.Judged judged -> judged.of().equals(result.of());
            };
        }

        private void collect(Test test, Result result, int depth, List<Part> parts) {
            switch (test) {
                case Test.Any any -> group(any.tests(), "rule.join.any", result, depth, parts);
                case Test.All all -> group(all.tests(), "rule.join.all", result, depth, parts);
                case Test.Within within -> {
                    String unit = Units.in(unit(within), english);
                    parts.add(part(test, within.of(), result, depth, bound(within, unit), unit));
                }
                case Test.Flag flag ->
                    parts.add(part(
                            test,
                            flag.of(),
                            result,
                            depth,
                            said(flag.expected() ? "rule.bound.yes" : "rule.bound.no"),
                            ""));
                case Test.OneOf oneOf ->
                    parts.add(part(test, oneOf.of(), result, depth, said("rule.bound.among", choices(oneOf)), ""));
                case Test.Present present ->
                    parts.add(part(test, present.of(), result, depth, said("rule.bound.present"), ""));
                case Test.Judged judged ->
                    parts.add(part(test, judged.of(), result, depth, said("rule.bound.judged"), ""));
            }
        }

        private void group(List<Test> tests, String join, Result result, int depth, List<Part> parts) {
            parts.add(new Part(depth, join, "", result.outcome(), null, null, null, null));
            for (int at = 0; at < tests.size(); at++) {
                Result part = at < result.parts().size() ? result.parts().get(at) : result;
                collect(tests.get(at), part, depth + 1, parts);
            }
        }

        private Part part(Test test, String of, Result result, int depth, Said bound, String unit) {
            Said change = Remedy.of(test, result)
                    .map(remedy -> new Said(
                            remedy.messageKey(),
                            remedy.arguments().isEmpty()
                                    ? ""
                                    : grouped(remedy.arguments().getFirst().toString()),
                            unit,
                            ""))
                    .orElse(null);
            String margin = result.margin() == null || result.margin().signum() < 0
                    ? null
                    : joined(grouped(result.margin().toPlainString()), unit);
            return new Part(
                    depth, null, label(of), result.outcome(), value(of, result.value(), unit), bound, margin, change);
        }

        private String label(String of) {
            return pack.question(of)
                    .map(question -> question.field().label(english))
                    .or(() -> derived(of).map(each -> each.label(english)))
                    .orElse(of);
        }

        private Optional<Derived> derived(String of) {
            return pack.derived().stream().filter(each -> each.key().equals(of)).findFirst();
        }

        private @Nullable String value(String of, @Nullable String value, String unit) {
            if (value == null) {
                return null;
            }
            var field = pack.question(of).filter(question -> !question.table()).map(Question::field);
            if (field.isPresent() && !field.get().numeric()) {
                return field.get().type() == Field.Type.RANGE
                        ? value
                        : field.get().shown(value, english);
            }
            return joined(grouped(value), unit);
        }

        private @Nullable String unit(Test.Within within) {
            return Optional.ofNullable(within.unit())
                    .or(() -> pack.question(within.of())
                            .flatMap(question ->
                                    Optional.ofNullable(question.field().unit())))
                    .or(() -> derived(within.of()).flatMap(each -> Optional.ofNullable(each.unit())))
                    .orElse(null);
        }

        private Said bound(Test.Within within, String unit) {
            String min = number(within.min());
            String max = number(within.max());
            if (!min.isEmpty() && !max.isEmpty()) {
                return new Said("rule.bound.between", min, max, unit);
            }
            if (!min.isEmpty()) {
                return said(within.minOpen() ? "rule.bound.above" : "rule.bound.least", min, unit);
            }
            return said(within.maxOpen() ? "rule.bound.below" : "rule.bound.most", max, unit);
        }

        private String choices(Test.OneOf oneOf) {
            var field = pack.question(oneOf.of()).map(Question::field);
            return String.join(
                    english ? ", " : "、",
                    oneOf.values().stream()
                            .map(value -> field.map(each -> each.shown(value, english))
                                    .orElse(value))
                            .toList());
        }

        private static Said said(String key, String... arguments) {
            return new Said(
                    key, arguments.length > 0 ? arguments[0] : "", arguments.length > 1 ? arguments[1] : "", "");
        }

        private static String joined(String number, String unit) {
            return unit.isEmpty() ? number : unit.equals("%") ? number + unit : number + " " + unit;
        }

        private static String number(@Nullable BigDecimal bound) {
            return bound == null ? "" : grouped(bound.toPlainString());
        }

        /** Cut off and not rounded: 9.99996 is not 10. A day of eight digits or with dashes is written as a day. */
        private static String grouped(String number) {
            try {
                var format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
                format.setRoundingMode(RoundingMode.DOWN);
                return format.format(new BigDecimal(number));
            } catch (NumberFormatException e) {
                return Objects.requireNonNull(number);
            }
        }
    }
}
