package greenbridge.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as clamd does: takes pieces with their length in front, and knows one word that is harmful. */
final class Daemon implements AutoCloseable {
    static final String HARMFUL = "harmful-7731";

    private final ServerSocket door;
    private final List<Integer> lengths = new CopyOnWriteArrayList<>();

    Daemon(int port) throws IOException {
        door = new ServerSocket(port);
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Of what was sent, file by file. */
    List<Integer> lengths() {
        return lengths;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var visitor = door.accept()) {
                answer(visitor);
            } catch (IOException e) {
                // Closed, or somebody hung up.
            }
        }
    }

    private void answer(Socket visitor) throws IOException {
        var in = new DataInputStream(visitor.getInputStream());
        String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
        }
        lengths.add(content.size());
        boolean harmful = content.toString(StandardCharsets.ISO_8859_1).contains(HARMFUL);
        String answer = !command.equals("zINSTREAM\0")
                ? "UNKNOWN COMMAND"
                : harmful ? "stream: Test-Harm.7731 FOUND" : "stream: OK";
        visitor.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
