package greenbridge.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that says no in the words given to it, where it is asked to. */
final class Server implements AutoCloseable {
    private final ServerSocket socket;
    private final String verb;
    private final String answer;

    private Server(ServerSocket socket, String verb, String answer) {
        this.socket = socket;
        this.verb = verb;
        this.answer = answer;
    }

    /** @param verb the command that is refused, such as RCPT */
    static Server refusing(String verb, String answer) throws IOException {
        var server = new Server(new ServerSocket(0), verb, answer);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    String url() {
        return "smtp://localhost:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (IOException e) {
                Thread.onSpinWait(); // The caller hung up, or the test is over.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String said = line.toUpperCase(Locale.ROOT);
            if (said.startsWith(verb)) {
                say(caller, answer);
            } else if (said.equals("DATA")) {
                say(caller, "354 go on");
                while (!".".equals(in.readLine())) {
                    Thread.onSpinWait();
                }
                say(caller, verb.equals(".") ? answer : "250 taken");
            } else {
                say(caller, "250 good");
            }
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
