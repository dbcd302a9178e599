package greenbridge.editor;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.call.Announced;
import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.rule.Test.All;
import greenbridge.rule.Test.Any;
import greenbridge.rule.Test.Flag;
import greenbridge.rule.Test.Judged;
import greenbridge.rule.Test.OneOf;
import greenbridge.rule.Test.Present;
import greenbridge.rule.Test.Within;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form makes of a test, and the test that comes back from it. */
class ConditionsTest {
    private static final Pack PACK = Announced.pack(Pack.Quota.NONE);
    private static final Within YEARS = new Within("years", BigDecimal.valueOf(3), null, true, false, "年");
    private static final Present NAMED = new Present("product");

    static Stream<greenbridge.rule.Test> tests() {
        return Stream.of(
                YEARS,
                new Within("years", null, BigDecimal.TEN, false, true, null),
                new Flag("years", false),
                new OneOf("product", List.of("a", "b")),
                NAMED,
                new Judged("product"),
                new All(List.of(YEARS, NAMED)),
                new Any(List.of(YEARS, NAMED)),
                new All(List.of(YEARS, new Any(List.of(NAMED, new Flag("years", true))))),
                new Any(List.of(new All(List.of(YEARS, NAMED)), new All(List.of(NAMED, YEARS)))));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void whatIsShownInRowsComesBackAsItWas(greenbridge.rule.Test test) {
        assertThat(back(test)).isEqualTo(test);
    }

    @Test
    void whatLiesTooDeepStaysAsItIs() {
        var deep = new All(List.of(YEARS, new Any(List.of(NAMED, new All(List.of(YEARS, NAMED))))));
        assertThat(back(deep)).isEqualTo(deep);
    }

    @Test
    void aComparisonWithoutBoundsIsToldAtItsField() {
        var typed = new Typed(java.util.Map.of("of0", "years", "does0", "WITHIN"));
        var form = new Form(typed, new Texts(), Language.ZH);
        new Conditions("").read(form, PACK, null);
        assertThat(form.problems().of("min0")).isEqualTo("下限和上限至少填一个");
    }

    private static greenbridge.rule.@org.jspecify.annotations.Nullable Test back(greenbridge.rule.Test test) {
        var conditions = new Conditions("when_");
        var filling = Typed.filling();
        conditions.fill(filling, PACK, test);
        return conditions.read(new Form(filling.typed(), new Texts(), Language.ZH), PACK, test);
    }
}
