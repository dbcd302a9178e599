package greenbridge.recommendation;

import greenbridge.effect.Carrier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Amounts a year in the units of their meters. */
public record Savings(Map<Carrier, BigDecimal> amounts) {
    public static final Savings NONE = new Savings(Map.of());

    public Savings {
        var sorted = new EnumMap<Carrier, BigDecimal>(Carrier.class);
        sorted.putAll(amounts);
        amounts = Collections.unmodifiableMap(sorted);
    }

    public boolean none() {
        return amounts.isEmpty();
    }

    /** As a column holds it: ELECTRICITY=1200000;COAL=-3.5 */
    public String written() {
        return amounts.entrySet().stream()
                .map(each -> each.getKey().name() + "=" + each.getValue().toPlainString())
                .collect(Collectors.joining(";"));
    }

    public static Savings read(String written) {
        var amounts = new EnumMap<Carrier, BigDecimal>(Carrier.class);
        Arrays.stream(written.split(";", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .forEach(each -> amounts.put(Carrier.valueOf(each[0]), new BigDecimal(each[1])));
        return new Savings(amounts);
    }
}
