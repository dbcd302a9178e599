package greenbridge.view;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.OGNLVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Reads what most expressions of a page are, a path through records as in {@code row.hit.title} or {@code links.to('search')},
 * perhaps negated or compared with null, without OGNL, whose own short way knows only beans with getters. Everything else is left
 * to OGNL.
 */
final class Paths implements IStandardVariableExpressionEvaluator {
    private static final String EMPTY = "isEmpty()";
    private static final Pattern SIMPLE = Pattern.compile("(!)?((?!null\\b|true\\b|false\\b)[a-zA-Z]\\w*"
            + "(?:\\.(?:[a-zA-Z]\\w*(?![\\w(])|[a-zA-Z]\\w*\\('[\\w/-]*'\\)|isEmpty\\(\\)))*)"
            + "(?: (==|!=) null)?");
    private static final Object NO_PATH = new Object();

    private final IStandardVariableExpressionEvaluator ognl = new OGNLVariableExpressionEvaluator(true);
    private final Map<String, Optional<Path>> known = new ConcurrentHashMap<>();

    private enum Then {
        VALUE,
        NOT,
        IS_NULL,
        IS_NOT_NULL
    }

    private record Path(String variable, List<Step> steps, Then then) {}

    /**
     * A name after a dot, with what is said in its brackets, if they are there. It nearly always stands for the same method of the
     * same type, which is looked for once.
     */
    private static final class Step {
        private final String name;
        private final String[] said;
        private volatile @Nullable Found last;

        Step(String text) {
            int quoted = text.indexOf("('");
            this.name = quoted < 0 ? text : text.substring(0, quoted);
            this.said = quoted < 0 ? new String[0] : new String[] {text.substring(quoted + 2, text.length() - 2)};
        }

        private record Found(Class<?> type, Method method) {}

        @Nullable
        Method in(Class<?> type) {
            Found found = last;
            if (found != null && found.type == type) {
                return found.method;
            }
            Method method = said.length == 0 ? Components.method(type, name) : Components.taking(type, name);
            last = method == null ? null : new Found(type, method);
            return method;
        }
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        var path = known.computeIfAbsent(expression.getExpression(), Paths::parse);
        if (path.isPresent() && !expression.getUseSelectionAsRoot() && !execution.getPerformTypeConversion()) {
            Object value = answer(context, path.get());
            if (value != NO_PATH) {
                return value;
            }
        }
        return ognl.evaluate(context, expression, execution);
    }

    private static Optional<Path> parse(String expression) {
        var matcher = SIMPLE.matcher(expression);
        if (!matcher.matches() || (matcher.group(1) != null && matcher.group(3) != null)) {
            return Optional.empty();
        }
        Then then = matcher.group(1) != null ? Then.NOT : Then.VALUE;
        if (matcher.group(3) != null) {
            then = matcher.group(3).equals("==") ? Then.IS_NULL : Then.IS_NOT_NULL;
        }
        var names = List.of(matcher.group(2).split("\\.", -1));
        var steps = names.stream().skip(1).map(Step::new).toList();
        return Optional.of(new Path(names.getFirst(), steps, then));
    }

    private static @Nullable Object answer(IExpressionContext context, Path path) {
        Object value = context.getVariable(path.variable);
        for (int i = 0; i < path.steps.size() && value != NO_PATH; i++) {
            value = follow(value, path.steps.get(i));
        }
        if (value == NO_PATH) {
            return NO_PATH;
        }
        return switch (path.then) {
            case VALUE -> value;
            case NOT -> value instanceof Boolean flag ? !flag : NO_PATH;
            case IS_NULL -> value == null;
            case IS_NOT_NULL -> value != null;
        };
    }

    private static @Nullable Object follow(@Nullable Object from, Step step) {
        if (from instanceof Record || from instanceof Enum<?>) {
            var method = step.in(from.getClass());
            return method == null ? NO_PATH : Components.read(from, method, (Object[]) step.said);
        }
        if (step.name.equals(EMPTY) && from instanceof Collection<?> all) {
            return all.isEmpty();
        }
        return step.name.equals(EMPTY) && from instanceof String text ? (Object) text.isEmpty() : NO_PATH;
    }
}
