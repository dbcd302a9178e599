package greenbridge.rule;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationResult;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What may be said in an expression: CEL without patterns, conversions and times, and with decimals in the place of its own
 * arithmetic, so that 0.7 is seven tenths and seven divided by ten is not nothing.
 */
final class Language {
    static final int LONGEST = 500;
    private static final int STEPS = 20_000;

    private static final CelType DECIMAL = OpaqueType.create("decimal");
    private static final Map<CelType, Class<?>> NUMBERS = new LinkedHashMap<>(
            Map.of(DECIMAL, BigDecimal.class, SimpleType.INT, Long.class, SimpleType.DOUBLE, Double.class));
    private static final CelType ROWS = ListType.create(SimpleType.DYN);

    private static final Set<StandardFunction> KEPT = EnumSet.of(
            StandardFunction.IN,
            StandardFunction.NOT_STRICTLY_FALSE,
            StandardFunction.CONDITIONAL,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_AND,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS,
            StandardFunction.INDEX,
            StandardFunction.SIZE,
            StandardFunction.CONTAINS,
            StandardFunction.STARTS_WITH,
            StandardFunction.ENDS_WITH,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS);

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(32)
            .comprehensionMaxIterations(STEPS)
            .build();

    private static final List<CelFunctionDecl> DECLARED = new ArrayList<>();
    private static final List<CelFunctionBinding> BOUND = new ArrayList<>();

    static {
        arithmetic("_+_", "add", Figures::plus);
        arithmetic("_-_", "subtract", Figures::minus);
        arithmetic("_*_", "multiply", Figures::times);
        arithmetic("_/_", "divide", Figures::by);
        comparison("_<_", "less", order -> order < 0);
        comparison("_<=_", "less_equals", order -> order <= 0);
        comparison("_>_", "greater", order -> order > 0);
        comparison("_>=_", "greater_equals", order -> order >= 0);
        NUMBERS.forEach((type, held) -> {
            String id = "negate_" + held.getSimpleName();
            DECLARED.add(
                    CelFunctionDecl.newFunctionDeclaration("-_", CelOverloadDecl.newGlobalOverload(id, DECIMAL, type)));
            BOUND.add(CelFunctionBinding.from(id, held, value -> Figures.minus(0L, value)));
        });
        function("sum", DECIMAL, List.of(ROWS), arguments -> Figures.sum(list(arguments[0])));
        function("mean", DECIMAL, List.of(ROWS), arguments -> Figures.mean(list(arguments[0])));
        function("max", DECIMAL, List.of(ROWS), arguments -> Figures.largest(list(arguments[0])));
        function("min", DECIMAL, List.of(ROWS), arguments -> Figures.smallest(list(arguments[0])));
        function("growth", DECIMAL, List.of(ROWS), arguments -> Growth.mean(list(arguments[0])));
        function("compound_growth", DECIMAL, List.of(ROWS), arguments -> Growth.compound(list(arguments[0])));
        function(
                "years",
                DECIMAL,
                List.of(SimpleType.STRING, SimpleType.STRING),
                arguments -> Figures.years((String) arguments[0], (String) arguments[1]));
        function(
                "recent",
                ROWS,
                List.of(ROWS, SimpleType.STRING, SimpleType.INT, SimpleType.STRING),
                arguments -> Figures.recent(
                        list(arguments[0]), (String) arguments[1], (Long) arguments[2], (String) arguments[3]));
    }

    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(BOUND)
            .build();

    private Language() {}

    static CelValidationResult compiled(String expression, Set<String> names) {
        return compiler(names).compile(expression);
    }

    static CelRuntime runtime() {
        return RUNTIME;
    }

    private static CelCompiler compiler(Set<String> names) {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) -> KEPT.contains(function)
                                || overload.celOverloadDecl().overloadId().equals("add_list"))
                        .build())
                .setStandardMacros(
                        CelStandardMacro.HAS,
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.FILTER,
                        CelStandardMacro.MAP)
                .addFunctionDeclarations(DECLARED)
                .addVarDeclarations(names.stream()
                        .map(name -> CelVarDecl.newVarDeclaration(name, SimpleType.DYN))
                        .toList())
                .build();
    }

    private static void arithmetic(String operator, String name, BiFunction<Object, Object, Object> meaning) {
        pairs(operator, name, DECIMAL, true, meaning);
    }

    private static void comparison(String operator, String name, java.util.function.IntPredicate meaning) {
        pairs(
                operator,
                name,
                SimpleType.BOOL,
                false,
                (one, other) -> meaning.test(Figures.of(one).compareTo(Figures.of(other))));
    }

    /** Of every two kinds of numbers; those without a decimal CEL compares itself. */
    @SuppressWarnings("Immutable") // every meaning is a static method
    private static void pairs(
            String operator,
            String name,
            CelType result,
            boolean withoutDecimals,
            BiFunction<Object, Object, Object> meaning) {
        NUMBERS.forEach((one, held) -> NUMBERS.forEach((other, heldToo) -> {
            if (withoutDecimals || one.equals(DECIMAL) || other.equals(DECIMAL)) {
                String id = name + "_" + held.getSimpleName() + "_" + heldToo.getSimpleName();
                DECLARED.add(CelFunctionDecl.newFunctionDeclaration(
                        operator, CelOverloadDecl.newGlobalOverload(id, result, one, other)));
                BOUND.add(CelFunctionBinding.from(id, held, heldToo, meaning::apply));
            }
        }));
    }

    @SuppressWarnings("Immutable") // every meaning is a static method
    private static void function(
            String name,
            CelType result,
            List<CelType> parameters,
            java.util.function.Function<Object[], Object> meaning) {
        String id = "greenbridge_" + name;
        DECLARED.add(CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(id, result, parameters)));
        BOUND.add(CelFunctionBinding.from(
                id, parameters.stream().<Class<?>>map(Language::held).toList(), meaning::apply));
    }

    private static Class<?> held(CelType type) {
        if (type.equals(SimpleType.STRING)) {
            return String.class;
        }
        return type.equals(SimpleType.INT) ? Long.class : List.class;
    }

    private static List<?> list(Object argument) {
        return (List<?>) argument;
    }
}
