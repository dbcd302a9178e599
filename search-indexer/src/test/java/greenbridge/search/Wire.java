package greenbridge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The way to Elasticsearch, which a test can cut, or stop so that nothing comes through, and mend. */
final class Wire implements AutoCloseable {
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore flow = new Semaphore(1);
    private volatile boolean cut;

    Wire() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    Map<String, Object> settings() {
        return Map.of("elasticsearch.urls", "http://127.0.0.1:" + server.getLocalPort(), "index.worker", "false");
    }

    void cut() {
        cut = true;
        open.forEach(Wire::end);
    }

    void stall() {
        flow.acquireUninterruptibly();
    }

    void mend() {
        cut = false;
        if (flow.availablePermits() == 0) {
            flow.release();
        }
    }

    @Override
    public void close() {
        cut();
        mend();
        end(server);
    }

    private void accept() {
        URI target = URI.create(Ground.engines().elasticsearchUrls().getFirst());
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                if (cut) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(target.getHost(), target.getPort());
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pump(near, far));
                Thread.ofVirtual().start(() -> pump(far, near));
            } catch (IOException closed) {
                open.forEach(Wire::end);
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            byte[] buffer = new byte[8192];
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                flow.acquireUninterruptibly();
                flow.release();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException over) {
            open.remove(from);
        }
    }

    private static void end(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }
}
