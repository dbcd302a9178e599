package greenbridge.project;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.effect.Carrier;
import greenbridge.project.Gate.Kind;
import greenbridge.project.Gate.Result;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesTest {
    private static final Map<String, String> CLEAN = Map.of(
            "energy_assessment", "passed",
            "environment_assessment", "passed",
            "industry_class", "encouraged",
            "obsolete_capacity", "none",
            "violations", "none",
            "two_high", "no",
            "credit_record", "clean",
            "solid_waste_plan", "made");

    @Test
    void whatIsCleanPassesEveryGate() {
        assertThat(Gates.of(new Facts(CLEAN)))
                .hasSize(Kind.values().length)
                .allSatisfy(gate -> assertThat(gate.result()).as(gate.key()).isEqualTo(Result.PASS));
    }

    @Test
    void whatNobodySaidIsNotGuessed() {
        assertThat(Gates.of(new Facts(Map.of())))
                .allSatisfy(gate -> assertThat(gate.result()).as(gate.key()).isEqualTo(Result.NEEDS_DATA))
                .noneMatch(Gate::blocks);
    }

    @ParameterizedTest
    @CsvSource({
        "energy_assessment,pending,ENERGY_ASSESSMENT,true",
        "energy_assessment,none,ENERGY_ASSESSMENT,true",
        "environment_assessment,pending,ENVIRONMENT_ASSESSMENT,true",
        "industry_class,eliminated,ELIMINATED,true",
        "obsolete_capacity,overdue,OBSOLETE,true",
        "violations,open,VIOLATIONS,true",
        "industry_class,restricted,THRESHOLD,false",
        "two_high,yes,THRESHOLD,false",
        "credit_record,violations,CREDIT_RECORD,false",
        "solid_waste_plan,missing,SOLID_WASTE,false"
    })
    void oneFactFailsOneGate(String fact, String said, Kind failing, boolean hard) {
        var facts = new HashMap<>(CLEAN);
        facts.put(fact, said);
        var gates = Gates.of(new Facts(facts));
        assertThat(gates)
                .filteredOn(gate -> gate.result() == Result.FAIL)
                .singleElement()
                .satisfies(gate -> {
                    assertThat(gate.kind()).isEqualTo(failing);
                    assertThat(gate.blocks()).isEqualTo(hard);
                });
    }

    @ParameterizedTest
    @CsvSource({"obsolete_capacity,retired", "violations,rectified", "solid_waste_plan,not_needed"})
    void whatWasPutRightPasses(String fact, String said) {
        var facts = new HashMap<>(CLEAN);
        facts.put(fact, said);
        assertThat(Gates.of(new Facts(facts))).noneMatch(gate -> gate.result() == Result.FAIL);
    }

    @Test
    void savingsAreOfBothYearsAndElseOfTheEntry() {
        var facts = new Facts(Map.of(
                "before_electricity", "5000000",
                "after_electricity", "3800000",
                "saving_electricity", "7",
                "saving_coal", "120.5",
                "before_gas", "0",
                "after_gas", "20000",
                "before_heat", "10",
                "saving_diesel", "0"));
        assertThat(facts.savings())
                .containsOnly(
                        Map.entry(Carrier.ELECTRICITY, new BigDecimal("1200000")),
                        Map.entry(Carrier.COAL, new BigDecimal("120.5")),
                        Map.entry(Carrier.GAS, new BigDecimal("-20000")));
    }
}
