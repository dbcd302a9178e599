package greenbridge.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What is written at one end and read at the other, some pieces behind. The pipes of the JDK break as soon as the thread that
 * read last is no more, and a server reads each piece in another thread.
 */
final class Pipe {
    private static final int PIECE = 8192;
    private static final int PIECES = 8;

    /** A reader who takes nothing for so long is gone. */
    private static final long MINUTES = 5;

    private static final byte[] END = {};
    private static final byte[] BROKEN = {};

    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES);
    private volatile boolean left;

    OutputStream in() {
        return new BufferedOutputStream(new In(), PIECE);
    }

    InputStream out() {
        return new Out();
    }

    /** Whether the reader is gone. */
    boolean left() {
        return left;
    }

    /** The reader gets an error, not a shorter file. */
    void fail() {
        offer(BROKEN);
    }

    private void put(byte[] piece) throws IOException {
        if (!offer(piece)) {
            throw new IOException("Nobody reads any more");
        }
    }

    private boolean offer(byte[] piece) {
        try {
            if (!left && !pieces.offer(piece, MINUTES, TimeUnit.MINUTES)) {
                left = true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            left = true;
        }
        return !left;
    }

    private final class In extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            put(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                put(Arrays.copyOfRange(bytes, from, from + length));
            }
        }

        @Override
        public void close() throws IOException {
            put(END);
        }
    }

    private final class Out extends InputStream {
        private byte[] piece = {0};
        private int at = 1;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at == piece.length && !ended()) {
                piece = next();
                at = 0;
            }
            if (piece == BROKEN) {
                throw new IOException("It could not be written to its end");
            }
            if (piece == END) {
                return -1;
            }
            int taken = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, taken);
            at += taken;
            return taken;
        }

        @Override
        public void close() {
            left = true;
            pieces.clear(); // A writer who waits for room finds it, and next time that nobody is here.
        }

        private boolean ended() {
            return piece == END || piece == BROKEN;
        }

        private byte[] next() throws IOException {
            try {
                return pieces.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }
}
