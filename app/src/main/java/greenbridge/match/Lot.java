package greenbridge.match;

import java.time.LocalDate;
import java.util.Comparator;

/** The order of equals: drawn anew every day and for every need, the same for whoever asks the same on the same day. */
record Lot(long seed) {
    static Lot of(LocalDate day, String need) {
        return new Lot(mixed(day.toEpochDay() * 0x9E3779B97F4A7C15L + hash(need)));
    }

    long number(String id) {
        return mixed(seed ^ hash(id));
    }

    /** What fits: by weight. */
    Comparator<Candidate> best() {
        return Comparator.comparingInt(Candidate::points).reversed().thenComparingLong(each -> number(each.publicId()));
    }

    /** What does not fit: by how little is missing. */
    Comparator<Candidate> nearest() {
        return Comparator.<Candidate>comparingInt(each -> each.missing().size()).thenComparing(best());
    }

    private static long hash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
