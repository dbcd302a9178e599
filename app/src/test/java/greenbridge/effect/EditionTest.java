package greenbridge.effect;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.effect.Effect.Line;
import greenbridge.effect.Factor.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The right sides were reckoned by hand; how, stands beside them. */
class EditionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Factors factors = new Factors();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ELECTRICITY | 1000000 | 122900 | 530600", // 1,000,000 × 0.1229; × 0.5306
                "ELECTRICITY | 12345.67 | 1517 | 6551", // 1517.28…; 6550.61…
                "DIESEL | 10 | 14571 | 30959", // 10 × 42.652 = 426.52 GJ; 8.615704 tC; 8.44338992 burnt; × 44 ÷ 12 =
                // 30.95909637 t
                "HEAT | 1000 | 34120 | 110000", // 1,000,000 MJ × 0.03412; 1000 × 0.11 t
            })
    void aSavingIsReckonedToTheKilogram(Carrier carrier, BigDecimal amount, long coal, long co2) {
        var effect = on(DAY, Map.of(carrier, amount));
        assertThat(effect.coal()).isEqualTo(Span.exactly(BigDecimal.valueOf(coal)));
        assertThat(effect.co2()).isEqualTo(Span.exactly(BigDecimal.valueOf(co2)));
    }

    /** 20,000 m³ between 1.1 and 1.33; 2 × 389.31 = 778.62 GJ, 11.912886 tC, 11.79375714 burnt, × 44 ÷ 12 = 43.24377618 t. */
    @Test
    void whereTheStandardGivesARangeTheResultIsARange() {
        var gas = on(DAY, Map.of(Carrier.GAS, number("20000")));
        assertThat(gas.coal()).isEqualTo(span(22000, 26600));
        assertThat(gas.co2()).isEqualTo(span(43244, 43244));
        assertThat(gas.coal().tonnes()).isEqualTo("22.000 – 26.600");
        assertThat(on(DAY, Map.of(Carrier.GAS, number("-20000"))).coal())
                .as("gas that is used in the place of coal")
                .isEqualTo(span(-26600, -22000));
    }

    @Test
    void whatNoTextGivesIsNotComputed() {
        var effect = on(DAY, Map.of(Carrier.COAL, number("500"), Carrier.WATER, number("3000")));
        assertThat(effect.coal()).isEqualTo(span(357921, 357921)); // 500,000 × 0.7143 = 357,150; 3000 × 0.2571 = 771.3
        assertThat(effect.co2()).isEqualTo(Span.NOTHING);
        assertThat(effect.withoutCo2()).containsExactly(Carrier.COAL, Carrier.WATER);
        assertThat(effect.anyCo2()).isFalse();
    }

    @Test
    void theSumIsOfTheRoundedLines() {
        var effect = on(
                DAY,
                Map.of(
                        Carrier.ELECTRICITY, number("1000000"),
                        Carrier.COAL, number("500"),
                        Carrier.GAS, number("20000"),
                        Carrier.DIESEL, number("10"),
                        Carrier.HEAT, number("1000"),
                        Carrier.WATER, number("3000")));
        assertThat(effect.coal())
                .isEqualTo(span(551512, 556112)); // 122900 + 357150 + 22000|26600 + 14571 + 34120 + 771
        assertThat(effect.co2()).isEqualTo(span(714803, 714803)); // 530600 + 43244 + 30959 + 110000
        assertThat(effect.lines()).extracting(Line::carrier).containsExactly(Carrier.values());
    }

    @Test
    void aFigureOfOnesOwnTakesThePlaceOfTheText() {
        var own = List.of(
                Factor.own(Carrier.COAL, Kind.CO2, number("1.95"), "tCO₂/t", number("1000"), "× 1000 kg/t"),
                Factor.own(Carrier.GAS, Kind.COAL, number("1.2"), "kgce/m³", BigDecimal.ONE, ""));
        var effect = factors.on(DAY).with(own).of(Map.of(Carrier.COAL, number("500"), Carrier.GAS, number("20000")));
        assertThat(part(effect, Carrier.COAL).own()).isTrue();
        assertThat(part(effect, Carrier.COAL).kilograms()).isEqualTo(span(975000, 975000));
        assertThat(Objects.requireNonNull(effect.lines().getLast().coal()).kilograms())
                .isEqualTo(span(24000, 24000));
    }

    @Test
    void theFormulaNamesEveryFigure() {
        var effect = on(DAY, Map.of(Carrier.GAS, number("20000"), Carrier.HEAT, number("0.5")));
        assertThat(part(effect, Carrier.GAS).formula())
                .isEqualTo("20,000 m³ × 389.31 GJ/10⁴ m³ × 0.0153 tC/GJ × 0.99 × 44/12 ÷ 10000 × 1000 kg/t");
        assertThat(Objects.requireNonNull(effect.lines().getLast().coal()).formula())
                .isEqualTo("0.5 GJ × 0.03412 kgce/MJ × 1000 MJ/GJ");
        assertThat(effect.formula()).isEqualTo(Effect.FORMULA);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-11, ",
        "2024-04-12, 556800",
        "2024-12-25, 556800",
        "2024-12-26, 536600",
        "2025-12-31, 530600",
        "2026-11-21, 530600"
    })
    void aResultKeepsTheFactorsOfItsDay(LocalDate day, Long co2) {
        var electricity = on(day, Map.of(Carrier.ELECTRICITY, number("1000000")));
        if (co2 == null) {
            assertThat(electricity.withoutCo2()).containsExactly(Carrier.ELECTRICITY);
        } else {
            assertThat(electricity.co2()).isEqualTo(span(co2, co2));
        }
        assertThat(electricity.on()).isEqualTo(day);
    }

    @Test
    void theStandardOf2020ReplacedThatOf2008OnItsDay() {
        var water = Map.of(Carrier.WATER, number("3000"));
        assertThat(on(LocalDate.of(2021, 3, 31), water).coal()).isEqualTo(span(257, 257)); // 3000 × 0.0857 = 257.1
        assertThat(on(LocalDate.of(2021, 4, 1), water).coal()).isEqualTo(span(771, 771));
    }

    @Test
    void everyFactorHasItsDocumentAndOnlyOneOfAKindBeginsOnADay() {
        assertThat(factors.all()).allSatisfy(factor -> {
            var source = Objects.requireNonNull(factor.source());
            assertThat(List.of(source.number(), source.documentZh(), source.documentEn(), source.placeZh()))
                    .doesNotContain("");
            assertThat(factor.value().low())
                    .isLessThanOrEqualTo(factor.value().high())
                    .isPositive();
        });
        assertThat(factors.all().stream()
                        .map(factor -> factor.carrier() + " " + factor.kind() + " "
                                + Objects.requireNonNull(factor.source()).from()))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingSavedIsNothing() {
        assertThat(on(DAY, Map.of()).coal()).isEqualTo(Span.NOTHING);
    }

    private Effect on(LocalDate day, Map<Carrier, BigDecimal> savings) {
        return factors.on(day).of(savings);
    }

    private static Effect.Part part(Effect effect, Carrier carrier) {
        return effect.lines().stream()
                .filter(line -> line.carrier() == carrier)
                .findFirst()
                .map(Line::co2)
                .orElseThrow();
    }

    private static Span span(long low, long high) {
        return new Span(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
