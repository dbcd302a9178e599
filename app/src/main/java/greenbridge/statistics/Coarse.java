package greenbridge.statistics;

/** A figure as somebody may read it. */
public sealed interface Coarse {
    /** A number that may be read. */
    record Shown(long number) implements Coarse {}

    /** Below the least that is shown. */
    record Few() implements Coarse {}

    /** It would give away another figure, or what a few have. */
    record Withheld() implements Coarse {}

    /** Only from where to where, in per cent. */
    record Band(int from, int to) implements Coarse {}

    /** There is nothing to compute it from. */
    record Nothing() implements Coarse {}
}
