package greenbridge.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a packed file, all of its parts together, and stops where it gets out of proportion. */
final class Unpacking {
    private static final long MOST = 300 * Slot.MEGABYTE;
    private static final long ALWAYS = 10 * Slot.MEGABYTE;
    private static final long TIMES = 100;

    private final long most;
    private long total;

    /**
     * For one file.
     *
     * @param packed how long the file is
     */
    Unpacking(long packed) {
        most = Math.min(MOST, ALWAYS + TIMES * packed);
    }

    static final class Endless extends IOException {
        private static final long serialVersionUID = 1L;
    }

    void add(long unpacked) throws Endless {
        total += unpacked;
        if (total > most) {
            throw new Endless();
        }
    }

    InputStream counted(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                if (read >= 0) {
                    add(1);
                }
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                if (read > 0) {
                    add(read);
                }
                return read;
            }
        };
    }
}
