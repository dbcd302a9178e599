package greenbridge.account;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A file of SHA-1 hashes of passwords, a line each and sorted, that may be far larger than memory. SHA-1 is how such files come; nothing
 * is kept by it.
 */
record BreachedHashes(Path file) {
    private static final int DIGITS = 40;
    private static final Pattern LINE = Pattern.compile("[0-9A-F]{40}(:\\d+)?");

    static boolean are(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            String first = in.readLine();
            return first != null && LINE.matcher(first).matches();
        }
    }

    boolean has(String password) {
        String wanted = hash(password);
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long low = 0;
            long high = in.length();
            while (low < high) {
                long middle = (low + high) >>> 1;
                String line = lineFrom(in, middle);
                if (line.isEmpty() || line.compareTo(wanted) >= 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return lineFrom(in, low).equals(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of breached passwords cannot be read", e);
        }
    }

    /** The hash of the first line that begins there or later; empty at the end. */
    private static String lineFrom(RandomAccessFile in, long position) throws IOException {
        in.seek(Math.max(0, position - 1));
        if (position > 0) {
            in.readLine();
        }
        String line = in.readLine();
        return line == null || line.length() < DIGITS ? "" : line.substring(0, DIGITS);
    }

    private static String hash(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
