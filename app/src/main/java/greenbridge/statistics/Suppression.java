package greenbridge.statistics;

import greenbridge.statistics.Coarse.Band;
import greenbridge.statistics.Coarse.Few;
import greenbridge.statistics.Coarse.Nothing;
import greenbridge.statistics.Coarse.Shown;
import greenbridge.statistics.Coarse.Withheld;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What everybody may read of figures that few can be behind. */
final class Suppression {
    /** The least count that is shown. */
    static final int LEAST = 5;

    /** Of so many parties an amount is shown. */
    static final int PARTIES = 3;

    /** A share is told of so many, where each quarter holds at least {@link #LEAST}. */
    static final int SHARED = 20;

    private static final MathContext COARSE = new MathContext(2, RoundingMode.HALF_UP);

    private Suppression() {}

    /** Counts that make up a total. */
    record Group(Coarse total, List<Coarse> cells) {}

    static Coarse count(long count) {
        return count < LEAST ? new Few() : new Shown(count);
    }

    /**
     * Where total and other counts would give a small one away, the smallest of those is withheld too, then the next, at last the
     * total. That a count is zero may be found out: it tells of nobody.
     */
    static Group group(List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        var cells = new ArrayList<>(counts.stream().map(Suppression::count).toList());
        if (total < LEAST) {
            return new Group(new Few(), List.copyOf(cells));
        }
        while (tells(total, cells)) {
            int smallest = smallest(cells);
            if (smallest < 0) {
                return new Group(new Withheld(), List.copyOf(cells));
            }
            cells.set(smallest, new Withheld());
        }
        return new Group(new Shown(total), List.copyOf(cells));
    }

    /**
     * Whether a reader who takes off what is shown is left with a small number, or with one that not every small count can be part of.
     * Nothing finer: what is withheld then tells no more than that there was something to withhold.
     */
    private static boolean tells(long total, List<Coarse> cells) {
        long few = cells.stream().filter(Few.class::isInstance).count();
        long withheld = cells.stream().filter(Withheld.class::isInstance).count();
        long rest = total - cells.stream().mapToLong(Suppression::number).sum();
        if (few == 0 || rest == 0) {
            return false;
        }
        if (withheld == 0) {
            return rest < LEAST || rest > (few - 1) * (LEAST - 1);
        }
        int next = smallest(cells);
        long most = next < 0 ? total : number(cells.get(next)); // What is withheld was the smallest.
        return rest - withheld * LEAST < LEAST - 1 || rest - withheld * most > (few - 1) * (LEAST - 1);
    }

    private static int smallest(List<Coarse> cells) {
        int found = -1;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Shown shown && (found < 0 || shown.number() < number(cells.get(found)))) {
                found = i;
            }
        }
        return found;
    }

    private static long number(Coarse cell) {
        return cell instanceof Shown shown ? shown.number() : 0;
    }

    /** A total of what parties have: nobody who takes off what is his own is left with the figure of one other, or with a small one. */
    static Coarse ofParties(Collection<Long> parts) {
        long total = parts.stream().mapToLong(Long::longValue).sum();
        long largest = parts.stream().mapToLong(Long::longValue).max().orElse(0);
        long parties = parts.stream().filter(part -> part > 0).count();
        if (total < LEAST) {
            return new Few();
        }
        return parties < PARTIES || total - largest < LEAST ? new Withheld() : new Shown(total);
    }

    /** With two leading digits, where the counts that it belongs to are all shown. */
    static Coarse amount(BigDecimal amount, Coarse... counts) {
        for (Coarse count : counts) {
            if (!(count instanceof Shown)) {
                return new Withheld();
            }
        }
        return new Shown(amount.round(COARSE).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** In quarters; the two lower ones are told as one. */
    static Coarse share(long part, long whole) {
        if (whole == 0) {
            return new Nothing();
        }
        if (whole < SHARED) {
            return new Withheld();
        }
        if (4 * part >= 3 * whole) {
            return new Band(75, 100);
        }
        return 2 * part >= whole ? new Band(50, 75) : new Band(0, 50);
    }
}
