package greenbridge.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import greenbridge.match.Ground.Kind;
import greenbridge.search.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Spoken BOILER = Spoken.of(List.of(new Word("锅炉", List.of("boiler"))));
    private static final Wanted WANTED = new Wanted(
            "锅炉",
            "ES01",
            "I05.2",
            "140100",
            new BigDecimal("20"),
            "蒸吨",
            new BigDecimal("10"),
            300L,
            null,
            null,
            Set.of());

    private static Facts thing(String name, @Nullable String saving, @Nullable String money, String area) {
        return new Facts(
                "product",
                new Key(2, 1),
                name,
                name,
                null,
                "entries/1",
                true,
                List.of("ES01"),
                List.of("I05.2"),
                area,
                "适用于园区供热",
                "C09",
                true,
                Verdict.number(saving),
                new BigDecimal("35"),
                "t/h",
                Verdict.number(money),
                null,
                false,
                null);
    }

    @Test
    void everyConditionThatIsMetIsAGround() {
        var found = Rules.technology(WANTED, thing("煤粉锅炉", "12", "260", "140100"), BOILER, Set.of("一个案例"));
        assertThat(found.fits()).isTrue();
        assertThat(found.grounds())
                .extracting(Ground::kind)
                .containsExactly(
                        Kind.NAME,
                        Kind.SECTOR,
                        Kind.INDUSTRY,
                        Kind.CAPACITY,
                        Kind.SAVING,
                        Kind.BUDGET,
                        Kind.LISTED,
                        Kind.SHOWN);
        assertThat(found.points())
                .isEqualTo(found.grounds().stream().mapToInt(Ground::weight).sum());
    }

    @Test
    void whatIsNotKnownIsNeitherAGroundNorMissing() {
        var found = Rules.technology(WANTED, thing("煤粉锅炉", null, null, "140100"), BOILER, Set.of());
        assertThat(found.fits()).isTrue();
        assertThat(found.has(Kind.SAVING)).isFalse();
    }

    @Test
    void whatFailsIsMissingWithItsValue() {
        var found = Rules.technology(WANTED, thing("煤粉锅炉", "8", "350", "140100"), BOILER, Set.of());
        assertThat(found.missing()).extracting(Ground::kind).containsExactly(Kind.SAVING, Kind.BUDGET);
        assertThat(found.missing()).extracting(Ground::found).containsExactly("8", "350");
    }

    @Test
    void theSmallestChangeIsTheLeastThatLetsSomethingIn() {
        var rules = List.<Function<Wanted, Candidate>>of(
                asked -> Rules.technology(asked, thing("甲锅炉", "12", "350", "140100"), BOILER, Set.of()),
                asked -> Rules.technology(asked, thing("乙锅炉", "12", "320", "140100"), BOILER, Set.of()),
                asked -> Rules.technology(asked, thing("丙锅炉", "9", "200", "140100"), BOILER, Set.of()));
        var rejected = rules.stream().map(rule -> rule.apply(WANTED)).toList();
        assertThat(rejected).noneMatch(Candidate::fits);
        assertThat(Easing.of(WANTED, rules, rejected))
                .extracting(Change::kind, Change::to, Change::count)
                .containsExactlyInAnyOrder(tuple(Kind.SAVING, "9", 1), tuple(Kind.BUDGET, "20", 1));
    }

    @Test
    void aCompanyHasToServeThePlace() {
        var here = Rules.company(WANTED, thing("甲", null, null, "140100"), BOILER, Set.of(), Set.of("煤粉锅炉"));
        var near = Rules.company(WANTED, thing("乙", null, null, "140200"), BOILER, Set.of(), Set.of("煤粉锅炉"));
        var far = Rules.company(WANTED, thing("丙", null, null, "620100"), BOILER, Set.of(), Set.of("煤粉锅炉"));
        assertThat(here.has(Kind.AREA)).isTrue();
        assertThat(near.has(Kind.SERVES)).isTrue();
        assertThat(far.missing()).extracting(Ground::kind).containsExactly(Kind.AREA);
        assertThat(here.points()).isGreaterThan(near.points());
    }

    @Test
    void equalsAreDrawnByTheDay() {
        var day = LocalDate.of(2026, 11, 22);
        assertThat(Lot.of(day, "锅炉").number("a")).isEqualTo(Lot.of(day, "锅炉").number("a"));
        var orders = Set.copyOf(day.datesUntil(day.plusDays(20))
                .map(each -> Lot.of(each, "锅炉").number("a") < Lot.of(each, "锅炉").number("b"))
                .toList());
        assertThat(orders).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void sizesAndWishesAreNoWordsToLookFor() {
        assertThat(Spoken.cleaned("20 t/h 燃煤锅炉，想降耗 15 %，预算 300 万元")).isEqualTo("燃煤锅炉");
        var ground = Spoken.of(List.of(new Word("燃煤锅炉", List.of()))).in("高效煤粉工业锅炉", "", "C09");
        assertThat(ground).extracting(Ground::found).containsExactly("锅炉");
    }

    @Test
    void whatIsForAnotherFuelComesAfterWhatIsNotAndSaysSo() {
        var coal = WANTED.withText("20 t/h 燃煤锅炉节能改造");
        var gas = Rules.technology(coal, thing("高效燃气锅炉", "12", "260", "140100"), BOILER, Set.of("一个案例"));
        var plain = Rules.technology(coal.inIndustry(null), thing("工业炉", null, null, "140100"), BOILER, Set.of());
        assertThat(gas.fits()).isTrue();
        assertThat(gas.grounds())
                .filteredOn(ground -> ground.kind() == Kind.CONTRARY)
                .extracting(Ground::asked, Ground::found)
                .containsExactly(tuple("coal", "gas"));
        assertThat(gas.points()).isLessThan(plain.points());
        assertThat(Rules.technology(coal, thing("高效煤粉锅炉", "12", "260", "140100"), BOILER, Set.of())
                        .has(Kind.CONTRARY))
                .isFalse();
        assertThat(Rules.demonstration(coal, thing("某厂燃气锅炉改造", null, null, "140100"), BOILER, Set.of("锅炉"))
                        .has(Kind.CONTRARY))
                .isTrue();
    }

    @Test
    void usesExcludeEachOtherOnlyWhereANeedNamesOneAlone() {
        assertThat(Use.between("燃煤锅炉效率低", "燃气锅炉烟气冷凝技术")).isPresent();
        assertThat(Use.between("燃煤锅炉改燃气", "燃气锅炉")).isEmpty();
        assertThat(Use.between("燃煤锅炉效率低", "燃煤燃气两用锅炉")).isEmpty();
        assertThat(Use.between("空气源热泵代替燃煤锅炉", "燃气壁挂炉")).isEmpty();
        assertThat(Use.between("空气源热泵代替燃煤锅炉", "地源热泵机组")).isPresent();
        assertThat(Use.between("烟气脱硝", "烟气脱硫装置")).isPresent();
        assertThat(Use.between("烟气脱硝", "脱硫脱硝一体化")).isEmpty();
        assertThat(Use.between("脱硫石膏综合利用", "除尘灰提锌")).isEmpty();
        assertThat(Use.between("沼气和生物燃气", "生物质锅炉")).isEmpty();
        assertThat(Use.between("Saving on a coal-fired boiler", "燃气锅炉")).isPresent();
    }

    /** What is for something else stays behind whatever speaks for it besides. */
    @Test
    void nothingOutweighsAContraryUse() {
        int words = 3 * Kind.NAME.weight();
        int technology = words
                + Stream.of(
                                Kind.SECTOR,
                                Kind.INDUSTRY,
                                Kind.CAPACITY,
                                Kind.SAVING,
                                Kind.BUDGET,
                                Kind.LISTED,
                                Kind.SHOWN)
                        .mapToInt(Kind::weight)
                        .sum();
        int demonstration = words
                + Stream.of(Kind.SHOWS, Kind.SECTOR, Kind.INDUSTRY, Kind.BUDGET, Kind.AREA, Kind.VERIFIED)
                        .mapToInt(Kind::weight)
                        .sum();
        assertThat(-Kind.CONTRARY.weight()).isGreaterThanOrEqualTo(Math.max(technology, demonstration));
    }
}
