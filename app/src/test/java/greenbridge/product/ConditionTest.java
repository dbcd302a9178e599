package greenbridge.product;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.rule.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionTest {
    @Test
    void theMostIsAllowedAndOneMoreIsNot() {
        var most = Condition.atMost(Field.AMOUNT, new BigDecimal("500"), true);
        assertThat(most.judge(amount(500L)).outcome()).isEqualTo(Outcome.PASS);
        var over = most.judge(amount(501L));
        assertThat(over.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(over.margin()).isEqualByComparingTo("-1");
        assertThat(over.value()).isEqualTo("501");
        assertThat(over.threshold()).isEqualTo("500");
        assertThat(most.judge(amount(400L)).margin()).isEqualByComparingTo("100");
    }

    @Test
    void theLeastIsAllowedAndOneLessIsNot() {
        var least = Condition.atLeast(Field.SAVING, new BigDecimal("10.5"), true);
        assertThat(least.judge(saving("10.50")).outcome()).isEqualTo(Outcome.PASS);
        var under = least.judge(saving("10.4"));
        assertThat(under.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(under.margin()).isEqualByComparingTo("-0.1");
    }

    @Test
    void whatNobodySaidIsMissingAndNotWrong() {
        for (Field field : Field.values()) {
            var condition = field.measured()
                    ? Condition.atLeast(field, BigDecimal.ONE, true)
                    : Condition.anyOf(field, List.of("x"), true);
            assertThat(condition.judge(Ask.NOTHING).outcome()).as(field.name()).isEqualTo(Outcome.NEEDS_DATA);
        }
        assertThat(Condition.noneOf(Field.INDUSTRY, List.of("I01"), true)
                        .judge(Ask.NOTHING)
                        .outcome())
                .isEqualTo(Outcome.NEEDS_DATA);
    }

    @Test
    void oneOfThePledgesIsEnough() {
        var condition = Condition.anyOf(Field.COLLATERAL, List.of("equity", "ip"), true);
        assertThat(condition.judge(pledging("ip", "franchise")).outcome()).isEqualTo(Outcome.PASS);
        assertThat(condition.judge(pledging("franchise")).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aProvinceHasItsCitiesWithinIt() {
        var shanxi = Condition.anyOf(Field.AREA, List.of("140000"), true);
        assertThat(shanxi.judge(in("140105")).outcome()).isEqualTo(Outcome.PASS);
        assertThat(shanxi.judge(in("620100")).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Condition.anyOf(Field.AREA, List.of("100000"), true)
                        .judge(in("620100"))
                        .outcome())
                .isEqualTo(Outcome.PASS);
        var taiyuan = Condition.anyOf(Field.AREA, List.of("140100"), true);
        assertThat(taiyuan.judge(in("140105")).outcome()).isEqualTo(Outcome.PASS);
        assertThat(taiyuan.judge(in("140200")).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(taiyuan.judge(in("140000")).outcome())
                .as("somewhere in the province, which may be the city")
                .isEqualTo(Outcome.NEEDS_DATA);
    }

    @Test
    void whatIsExcludedIsExcludedWithAllItsParts() {
        var condition = Condition.noneOf(Field.INDUSTRY, List.of("I07"), true);
        assertThat(condition.judge(of("I07.1")).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(condition.judge(of("I08")).outcome()).isEqualTo(Outcome.PASS);
        var cement = Condition.noneOf(Field.INDUSTRY, List.of("I07.1"), true);
        assertThat(cement.judge(of("I07")).outcome()).isEqualTo(Outcome.NEEDS_DATA);
        assertThat(cement.judge(of("I07.2")).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aWishNeverRulesOut() {
        var fit = product("p", Condition.atLeast(Field.SAVING, BigDecimal.TEN, false))
                .fit(saving("5"));
        assertThat(fit.fits()).isTrue();
        assertThat(fit.sure()).isTrue();
        assertThat(fit.unwished()).hasSize(1);
        assertThat(fit.smallestChange()).isEmpty();
    }

    @Test
    void whatWouldHaveToChangeIsSaidTheNearestFirst() {
        var ask = new Ask(null, "I01", null, 600L, 72, Set.of(), null, null);
        var fit = product(
                        "p",
                        Condition.anyOf(Field.INDUSTRY, List.of("I05"), true),
                        Condition.atMost(Field.MONTHS, new BigDecimal("36"), true),
                        Condition.atMost(Field.AMOUNT, new BigDecimal("500"), true))
                .fit(ask);
        assertThat(fit.fits()).isFalse();
        assertThat(fit.smallestChange())
                .extracting(met -> met.condition().field())
                .containsExactly(Field.AMOUNT, Field.INDUSTRY, Field.MONTHS);
        assertThat(fit.smallestChange().getFirst().margin()).isEqualByComparingTo("-100");
    }

    @Test
    void certainComesBeforePossibleAndThatBeforeTheNearest() {
        var ask = amount(600L);
        var fits = List.of(
                product("far", Condition.atMost(Field.AMOUNT, new BigDecimal("100"), true))
                        .fit(ask),
                product("near", Condition.atMost(Field.AMOUNT, new BigDecimal("500"), true))
                        .fit(ask),
                product("open", Condition.atMost(Field.MONTHS, new BigDecimal("60"), true))
                        .fit(ask),
                product("sure", Condition.atMost(Field.AMOUNT, new BigDecimal("900"), true))
                        .fit(ask));
        assertThat(ids(Order.of(LocalDate.of(2026, 11, 22)).sorted(fits)))
                .containsExactly("sure", "open", "near", "far");
    }

    @Test
    void equalsTakeTurnsFromDayToDayAndStandStillWithinOne() {
        var fits = IntStream.range(0, 12)
                .mapToObj(i -> product("p" + i).fit(Ask.NOTHING))
                .toList();
        var monday = LocalDate.of(2026, 11, 23);
        assertThat(ids(Order.of(monday).sorted(fits)))
                .isEqualTo(ids(Order.of(monday).sorted(fits.reversed())));
        var firsts = IntStream.range(0, 60)
                .mapToObj(i -> ids(Order.of(monday.plusDays(i)).sorted(fits)).getFirst())
                .distinct()
                .count();
        assertThat(firsts)
                .as("different products in the first place within two months")
                .isGreaterThan(6);
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertThat(Condition.atMost(Field.AMOUNT, new BigDecimal("100"), true))
                .isEqualTo(Condition.atMost(Field.AMOUNT, new BigDecimal("1E+2"), true));
    }

    @Test
    void aNewVersionSaysWhatIsOtherwise() {
        var before = product("p", Condition.atMost(Field.AMOUNT, new BigDecimal("500"), true))
                .terms();
        var after = product("p", Condition.atMost(Field.AMOUNT, new BigDecimal("800"), true))
                .terms();
        var changed = Difference.between(before, after);
        assertThat(changed.parts()).isEmpty();
        assertThat(changed.gone()).isEqualTo(before.conditions());
        assertThat(changed.come()).isEqualTo(after.conditions());
        assertThat(Difference.between(before, before)).isEqualTo(Difference.NONE);
    }

    private static List<String> ids(List<Fit> fits) {
        return fits.stream().map(fit -> fit.product().publicId()).toList();
    }

    private static Product product(String id, Condition... conditions) {
        var terms = new Terms(Kind.CREDIT, "贷款", null, "说明", null, null, null, null, null, List.of(conditions));
        var day = LocalDateTime.of(2026, 11, 22, 8, 0);
        return new Product(14, 1, id, 2, "bank", "示例银行", null, 1, terms, day, null, null, true);
    }

    private static Ask amount(long amount) {
        return new Ask(null, null, null, amount, null, Set.of(), null, null);
    }

    private static Ask saving(String saving) {
        return new Ask(null, null, null, null, null, Set.of(), new BigDecimal(saving), null);
    }

    private static Ask pledging(String... codes) {
        return new Ask(null, null, null, null, null, Set.of(codes), null, null);
    }

    private static Ask in(String area) {
        return new Ask(area, null, null, null, null, Set.of(), null, null);
    }

    private static Ask of(String industry) {
        return new Ask(null, industry, null, null, null, Set.of(), null, null);
    }
}
