package greenbridge.product;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The order of products, the same for every bank and for no money: what fits for certain, what fits as far as is known, then what misses
 * few conditions, and by little. What is equal in this takes turns, by lot and anew every day.
 */
final class Order {
    private final long day;

    private Order(long day) {
        this.day = day;
    }

    static Order of(LocalDate day) {
        return new Order(day.toEpochDay());
    }

    List<Fit> sorted(List<Fit> fits) {
        return fits.stream()
                .map(fit -> new Placed(
                        fit,
                        fit.sure() ? 0 : fit.fits() ? 1 : 2,
                        fit.smallestChange().size(),
                        fit.distance(),
                        fit.unwished().size(),
                        lot(fit.product().publicId())))
                .sorted(Placed.ORDER)
                .map(Placed::fit)
                .toList();
    }

    private record Placed(Fit fit, int level, int missed, double distance, int unwished, long lot) {
        private static final Comparator<Placed> ORDER = Comparator.comparingInt(Placed::level)
                .thenComparingInt(Placed::missed)
                .thenComparingDouble(Placed::distance)
                .thenComparingInt(Placed::unwished)
                .thenComparingLong(Placed::lot);
    }

    /** Mixed so that another day gives another order, and not the same one from another place on. */
    private long lot(String id) {
        long mixed = (id.hashCode() * 0x9E3779B97F4A7C15L) ^ (day * 0xBF58476D1CE4E5B9L);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
