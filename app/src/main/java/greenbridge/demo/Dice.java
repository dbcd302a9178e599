package greenbridge.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way on every machine: each thing throws its own dice, named after the thing. */
final class Dice {
    private final SplittableRandom random;

    Dice(String name) {
        // The hash of a string is fixed by the language; a prime spreads names that differ in one letter.
        random = new SplittableRandom(name.hashCode() * 1_000_003L);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    BigDecimal between(double low, double high, int decimals) {
        double value = low + (high - low) * random.nextDouble();
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(Math.max(1, to.toEpochDay() - from.toEpochDay())));
    }
}
