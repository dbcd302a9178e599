package greenbridge.id;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers without asking the database, so that thousands of rows can be written in one go. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    // No vowels that spell words, no letters that look like digits.
    private static final char[] ALPHABET = "0123456789bcdfghjkmnpqrstvwxyz".toCharArray();
    private static final int PUBLIC_LENGTH = 12;
    private static final int NODE_BITS = 10;
    private static final int COUNTER_BITS = 12;
    private static final long NODE = RANDOM.nextLong(1L << NODE_BITS);
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** 41 bits of milliseconds and 12 of a counter that borrows from the future, then 10 that tell nodes apart. */
    public static long next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long ticket = LAST.updateAndGet(last -> Math.max(last + 1, now));
        return ticket << NODE_BITS | NODE;
    }

    /** 58 random bits: enough that a guess does not hit and a clash is caught by a unique key. */
    public static String random() {
        var id = new char[PUBLIC_LENGTH];
        for (int i = 0; i < id.length; i++) {
            id[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(id);
    }
}
