package greenbridge.match;

import greenbridge.need.Need;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted. Everything may be left out; what is there is a condition.
 *
 * @param saving in percent
 * @param budget in 万元, as the loan
 */
public record Wanted(
        String text,
        @Nullable String sector,
        @Nullable String industry,
        @Nullable String area,
        @Nullable BigDecimal capacity,
        @Nullable String unit,
        @Nullable BigDecimal saving,
        @Nullable Long budget,
        @Nullable Long loan,
        @Nullable Integer months,
        Set<String> collateral) {

    public Wanted {
        collateral = new TreeSet<>(collateral);
    }

    public static Wanted of(Need need) {
        String text = Stream.of(need.title(), need.equipment(), need.problem())
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining(" "));
        return new Wanted(
                text,
                need.sector(),
                need.industry(),
                need.area(),
                need.capacity(),
                need.capacityUnit(),
                need.saving(),
                need.budget(),
                need.loan(),
                null,
                Set.of());
    }

    /** Only words, and perhaps a place. */
    public static Wanted of(String text, @Nullable String area) {
        return new Wanted(text, null, null, area, null, null, null, null, null, null, Set.of());
    }

    /** Nothing is asked at all. */
    public boolean blank() {
        return text.isBlank() && sector == null && industry == null;
    }

    public Wanted inSector(@Nullable String other) {
        return new Wanted(text, other, industry, area, capacity, unit, saving, budget, loan, months, collateral);
    }

    public Wanted inIndustry(@Nullable String other) {
        return new Wanted(text, sector, other, area, capacity, unit, saving, budget, loan, months, collateral);
    }

    public Wanted inArea(@Nullable String other) {
        return new Wanted(text, sector, industry, other, capacity, unit, saving, budget, loan, months, collateral);
    }

    public Wanted withCapacity(@Nullable BigDecimal other) {
        return new Wanted(text, sector, industry, area, other, unit, saving, budget, loan, months, collateral);
    }

    public Wanted withSaving(@Nullable BigDecimal other) {
        return new Wanted(text, sector, industry, area, capacity, unit, other, budget, loan, months, collateral);
    }

    public Wanted withBudget(@Nullable Long other) {
        return new Wanted(text, sector, industry, area, capacity, unit, saving, other, loan, months, collateral);
    }

    public Wanted withLoan(@Nullable Long other) {
        return new Wanted(text, sector, industry, area, capacity, unit, saving, budget, other, months, collateral);
    }

    public Wanted withMonths(@Nullable Integer other) {
        return new Wanted(text, sector, industry, area, capacity, unit, saving, budget, loan, other, collateral);
    }

    public Wanted withCollateral(Set<String> other) {
        return new Wanted(text, sector, industry, area, capacity, unit, saving, budget, loan, months, other);
    }

    public Wanted withText(String other) {
        return new Wanted(other, sector, industry, area, capacity, unit, saving, budget, loan, months, collateral);
    }
}
