package greenbridge.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * When the batches of a catalog were published. Counted back from the end of 2026, so that the first has run out, the
 * second is about to, and the last is fresh.
 */
record Terms(List<LocalDate> days, int years) {
    private static final LocalDate RAN_OUT = LocalDate.of(2026, 6, 3);
    private static final LocalDate RUNS_OUT = LocalDate.of(2026, 12, 12);
    private static final LocalDate RECENT = LocalDate.of(2025, 3, 18);
    private static final LocalDate FRESH = LocalDate.of(2026, 8, 25);
    private static final int SHORTEST = 4;

    static Terms of(String catalog, int count, int years) {
        var dice = new Dice("batches of " + catalog);
        int back = Math.min(years, 3);
        LocalDate first = RAN_OUT.minusYears(back).plusDays(dice.below(25));
        LocalDate second = RUNS_OUT.minusYears(back).plusDays(dice.below(40));
        LocalDate third = RECENT.plusDays(dice.below(60));
        LocalDate fourth = FRESH.plusDays(dice.below(70));
        if (count <= 2 * SHORTEST) {
            return new Terms(List.of(second, fourth), years);
        }
        return count < 30
                ? new Terms(List.of(first, second, fourth), years)
                : new Terms(List.of(first, second, third, fourth), years);
    }

    LocalDate lastDay(LocalDate published) {
        return published.plusYears(years).minusDays(1);
    }

    /** The n-th batch of its year. */
    int turn(int batch) {
        int year = days.get(batch).getYear();
        return (int) days.subList(0, batch + 1).stream()
                .filter(day -> day.getYear() == year)
                .count();
    }

    String code(int batch) {
        return days.get(batch).getYear() + "-" + turn(batch);
    }

    /** The second half of the batches is published under a new edition. */
    boolean newEdition(int batch) {
        return batch >= days.size() - days.size() / 2;
    }
}
