package greenbridge.proposal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Proposals side by side, as assumed and in worse years. */
record Comparison(Assumptions assumptions, List<Column> columns) {
    enum Scenario {
        ASSUMED(false, false),
        OUTPUT(true, false),
        PRICE(false, true),
        BOTH(true, true);

        private final boolean output;
        private final boolean price;

        Scenario(boolean output, boolean price) {
            this.output = output;
            this.price = price;
        }

        Assumptions of(Assumptions assumptions, BigDecimal outputDrop, BigDecimal priceDrop) {
            return assumptions.less(output ? outputDrop : BigDecimal.ZERO, price ? priceDrop : BigDecimal.ZERO);
        }
    }

    /**
     * @param letter by which its fields and its line in the chart are called
     * @param path where more of it stands; empty where nothing does
     */
    record Column(String letter, Proposal proposal, Map<Scenario, Outcome> outcomes, String path) {
        Column at(String where) {
            return new Column(letter, proposal, outcomes, where);
        }

        public Outcome outcome() {
            return in(Scenario.ASSUMED);
        }

        Outcome in(Scenario scenario) {
            return Objects.requireNonNull(outcomes.get(scenario));
        }
    }

    static Column column(
            String letter, Proposal proposal, Assumptions assumptions, BigDecimal outputDrop, BigDecimal priceDrop) {
        var outcomes = new EnumMap<Scenario, Outcome>(Scenario.class);
        for (Scenario scenario : Scenario.values()) {
            outcomes.put(scenario, Economics.of(proposal, scenario.of(assumptions, outputDrop, priceDrop)));
        }
        return new Column(letter, proposal, outcomes, "");
    }
}
