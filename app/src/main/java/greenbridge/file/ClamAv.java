package greenbridge.file;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The daemon of ClamAV, by its command INSTREAM: pieces with their length in front, a piece of no length at the end. */
@Singleton
@Requires(property = "greenbridge.clamav")
final class ClamAv implements Scanner {
    private static final int CONNECTING = (int) Duration.ofSeconds(5).toMillis();
    private static final int ANSWERING = (int) Duration.ofMinutes(2).toMillis();
    private static final int PIECE = 1 << 15;
    private static final int LONGEST_ANSWER = 1000;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;

    ClamAv(@Property(name = "greenbridge.clamav") String where) {
        int colon = where.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Write CLAMAV=host:port, not " + where);
        }
        host = where.substring(0, colon);
        port = Integer.parseInt(where.substring(colon + 1));
    }

    @Override
    public boolean awaited() {
        return true;
    }

    @Override
    public Verdict scan(InputStream content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECTING);
            socket.setSoTimeout(ANSWERING);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return verdict(answer(socket.getInputStream()));
        }
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new StringBuilder();
        for (int read = in.read(); read > 0 && answer.length() < LONGEST_ANSWER; read = in.read()) {
            answer.append((char) read);
        }
        return answer.toString().strip();
    }

    /** Only the one word that means clean does; whatever else it says, the file waits on. */
    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals(CLEAN)) {
            return new Verdict.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
            return new Verdict.Found(answer.substring("stream: ".length(), answer.length() - FOUND.length()));
        }
        throw new IOException("The scanner answered: " + answer);
    }
}
