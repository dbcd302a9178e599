package greenbridge.sheet;

/**
 * What a file may be at the most.
 *
 * @param unpacked bytes of all parts of an xlsx file together, counted while they are unpacked and not as the file says
 * @param strings bytes of the part that the reader has to keep in memory
 */
public record Limits(long bytes, long unpacked, long strings, int rows, int columns, int cell) {
    public static final Limits USUAL = new Limits(200L << 20, 1L << 30, 100L << 20, 200_000, 300, 32_767);
}
