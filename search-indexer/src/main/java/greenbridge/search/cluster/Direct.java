package greenbridge.search.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The short way, for those whom people wait for: who asks writes and reads the connection itself, and no other thread is woken. */
final class Direct implements AutoCloseable {
    /** What is asked goes out at once, and an answer is read in a few pieces. */
    private static final int BUFFER = 1 << 16;

    private static final Duration AVOIDED = Duration.ofSeconds(10);
    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    private final List<Node> nodes;
    private final List<Header> headers;
    private final PoolingHttpClientConnectionManager connections;
    private final MinimalHttpClient client;
    private final Patience patience = new Patience();
    private final AtomicInteger turn = new AtomicInteger();

    /** Where one answers; asked after the others for a while when it did not. */
    private static final class Node {
        private final HttpHost host;
        private volatile long failed = System.nanoTime() - AVOIDED.toNanos();

        Node(HttpHost host) {
            this.host = host;
        }

        boolean avoided() {
            return System.nanoTime() - failed < AVOIDED.toNanos();
        }
    }

    Direct(List<HttpHost> hosts, List<Header> headers, SSLContext trusted, int most) {
        this.nodes = hosts.stream().map(Node::new).toList();
        this.headers = headers;
        this.connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom().setBufferSize(BUFFER).build())
                        .build())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusted))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofMilliseconds(500))
                        .build())
                .setMaxConnPerRoute(most)
                .setMaxConnTotal(2 * most)
                .build();
        this.client = HttpClients.createMinimal(connections);
    }

    /** One node after the other, and at last the first again: a connection that was kept may be the only thing that is gone. */
    Reply post(String path, byte[] body, ContentType type, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        var order = order();
        @Nullable Reply refusal = null;
        @Nullable Exception failure = null;
        for (int i = 0; i <= order.size(); i++) {
            Node node = order.get(i % order.size());
            var post = new HttpPost(path);
            post.setEntity(new ByteArrayEntity(body, type));
            headers.forEach(post::setHeader);
            var wait = patience.with(Duration.ofNanos(end - System.nanoTime()), post::abort);
            try {
                Reply reply = client.execute(node.host, post, null, Direct::read);
                if (reply.status() < BAD_GATEWAY || reply.status() > GATEWAY_TIMEOUT) {
                    return reply;
                }
                node.failed = System.nanoTime();
                refusal = reply;
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                node.failed = System.nanoTime();
                if (post.isAborted()) {
                    throw ClusterFailure.late(limit, e);
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw ClusterFailure.interrupted(e);
                }
                failure = e;
                connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
            } finally {
                wait.end();
            }
        }
        if (refusal == null) {
            throw ClusterFailure.away(Objects.requireNonNull(failure));
        }
        return refusal;
    }

    private static Reply read(ClassicHttpResponse response) throws IOException {
        return new Reply(response.getCode(), Json.read(response.getEntity().getContent()));
    }

    private List<Node> order() {
        int first = Math.floorMod(turn.getAndIncrement(), nodes.size());
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> nodes.get((first + i) % nodes.size()))
                .sorted(Comparator.comparing(Node::avoided))
                .toList();
    }

    @Override
    public void close() {
        patience.close();
        client.close(CloseMode.IMMEDIATE);
    }
}
