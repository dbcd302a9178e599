package greenbridge.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the streams of a pdf once, to know how much comes out: whoever reads the document for its pages unpacks some of them into
 * memory and does not count.
 */
final class Deflated {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END = "end".getBytes(StandardCharsets.ISO_8859_1);
    private static final int DICTIONARY = 400;
    private static final int BUFFER = 1 << 16;

    private final ByteBuffer bytes;
    private final Unpacking unpacking;
    private final byte[] out = new byte[BUFFER];

    private Deflated(ByteBuffer bytes) {
        this.bytes = bytes;
        this.unpacking = new Unpacking(bytes.limit());
    }

    /**
     * Whether far more comes out than went in.
     *
     * @param bytes of a whole file
     */
    static boolean outOfProportion(ByteBuffer bytes) {
        try {
            new Deflated(bytes).count();
            return false;
        } catch (Unpacking.Endless e) {
            return true;
        }
    }

    private void count() throws Unpacking.Endless {
        for (int at = next(0); at >= 0; at = next(at)) {
            if (packedTwice(at)) {
                throw new Unpacking.Endless();
            }
            inflate(at + STREAM.length);
        }
    }

    /** Where the next stream begins, behind a place. */
    private int next(int after) {
        for (int i = after + 1; i <= bytes.limit() - STREAM.length; i++) {
            if (bytes.get(i) == STREAM[0] && is(i, STREAM) && !(i >= END.length && is(i - END.length, END))) {
                return i;
            }
        }
        return -1;
    }

    private boolean is(int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (bytes.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Nobody does that but to hide how much it is. */
    private boolean packedTwice(int at) {
        int from = Math.max(0, at - DICTIONARY);
        byte[] before = new byte[at - from];
        bytes.get(from, before);
        String text = new String(before, StandardCharsets.ISO_8859_1);
        String dictionary = text.substring(text.lastIndexOf("obj") + 1);
        int first = dictionary.indexOf("/FlateDecode");
        return first >= 0 && dictionary.indexOf("/FlateDecode", first + 1) >= 0;
    }

    private void inflate(int from) throws Unpacking.Endless {
        int start = from;
        while (start < bytes.limit() && (bytes.get(start) == '\r' || bytes.get(start) == '\n')) {
            start++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes.slice(start, bytes.limit() - start));
            while (!inflater.finished()) {
                int some = inflater.inflate(out);
                if (some == 0) {
                    return;
                }
                unpacking.add(some);
            }
        } catch (DataFormatException e) {
            // Packed in another way or not at all.
        } finally {
            inflater.end();
        }
    }
}
