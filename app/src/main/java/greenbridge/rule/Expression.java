package greenbridge.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An expression, ready to be asked. It has a value only where every answer that it names is there. */
final class Expression {
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    private final CelRuntime.Program program;
    private final Set<String> names;

    private Expression(CelRuntime.Program program, Set<String> names) {
        this.program = program;
        this.names = names;
    }

    /** What reading a text as an expression comes to. */
    sealed interface Read {
        record Sound(Expression expression) implements Read {}

        record Wrong(String messageKey, List<Object> arguments) implements Read {}
    }

    static Read read(String text) {
        if (text.isBlank()) {
            return new Read.Wrong("rule.problem.empty", List.of());
        }
        if (text.length() > Language.LONGEST) {
            return new Read.Wrong("rule.problem.long", List.of(Language.LONGEST));
        }
        try {
            CelAbstractSyntaxTree tree = Language.compiled(text, words(text)).getAst();
            var seen = new Look();
            seen.at(tree.getExpr(), Set.of(), 0);
            if (seen.wrong != null) {
                return seen.wrong;
            }
            return new Read.Sound(new Expression(Language.runtime().createProgram(tree), Set.copyOf(seen.names)));
        } catch (CelValidationException e) {
            return new Read.Wrong("rule.problem.syntax", List.of(firstLine(e)));
        } catch (CelEvaluationException e) {
            return new Read.Wrong("rule.problem.syntax", List.of(String.valueOf(e.getMessage())));
        }
    }

    Set<String> names() {
        return names;
    }

    Optional<Object> value(Map<String, Object> values) {
        var given = new HashMap<String, Object>();
        for (String name : names) {
            Object value = values.get(name);
            if (value == null) {
                return Optional.empty();
            }
            given.put(name, value);
        }
        try {
            return plain(program.eval(given));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> plain(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> Optional.of(Figures.tidy(number));
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case Double number -> Figures.read(number).map(Figures::tidy);
            case Boolean truth -> Optional.of(truth);
            case String text -> Optional.of(text);
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }

    /** What might be a name of an answer; which of them are is seen in the tree. */
    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(each -> each.group())
                .filter(word -> !RESERVED.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String firstLine(CelValidationException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: <input>:", "");
    }

    /** Goes through the tree and keeps the names that no loop made. */
    private static final class Look {
        private static final int DEEPEST_LOOP = 2;

        private final Set<String> names = new LinkedHashSet<>();
        private Read.@Nullable Wrong wrong;

        private void at(CelExpr node, Set<String> own, int loops) {
            switch (node.getKind()) {
                case IDENT -> {
                    String name = node.ident().name();
                    if (!own.contains(name) && !name.startsWith("@")) {
                        names.add(name);
                    }
                }
                case SELECT -> at(node.select().operand(), own, loops);
                case LIST -> all(node.list().elements(), own, loops);
                case CALL -> {
                    List<CelExpr> arguments = node.call().args();
                    if (comparesWithNumber(node.call().function(), arguments)) {
                        wrong = new Read.Wrong("rule.problem.equals", List.of());
                    }
                    node.call().target().ifPresent(target -> at(target, own, loops));
                    all(arguments, own, loops);
                }
                case COMPREHENSION -> {
                    var loop = node.comprehension();
                    if (loops == DEEPEST_LOOP) {
                        wrong = new Read.Wrong("rule.problem.loops", List.of(DEEPEST_LOOP));
                    }
                    at(loop.iterRange(), own, loops);
                    var inside = new LinkedHashSet<>(own);
                    inside.add(loop.iterVar());
                    inside.add(loop.accuVar());
                    for (CelExpr part :
                            List.of(loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result())) {
                        at(part, inside, loops + 1);
                    }
                }
                case CONSTANT -> {}
                case STRUCT, MAP, NOT_SET -> wrong = new Read.Wrong("rule.problem.structure", List.of());
            }
        }

        private void all(List<CelExpr> nodes, Set<String> own, int loops) {
            nodes.forEach(node -> at(node, own, loops));
        }

        /** Two kinds of numbers are never equal to CEL, so that a comparison with one would be silently false. */
        private static boolean comparesWithNumber(String function, List<CelExpr> arguments) {
            return (function.equals("_==_") || function.equals("_!=_"))
                    && arguments.stream().anyMatch(Look::number);
        }

        private static boolean number(CelExpr node) {
            return node.getKind() == Kind.CONSTANT
                    && (node.constant().getKind() == CelConstant.Kind.INT64_VALUE
                            || node.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE);
        }
    }
}
