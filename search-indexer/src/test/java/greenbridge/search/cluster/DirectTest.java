package greenbridge.search.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of several nodes some do not answer, each in its own way. */
class DirectTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final HttpServer good = node(200);
    private final HttpServer sick = node(503);
    private ServerSocket silent;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void end() throws IOException {
        good.stop(0);
        sick.stop(0);
        silent.close();
    }

    @Test
    void whoeverKeptSilentIsAskedAfterTheOthers() {
        try (var direct = direct(silent.getLocalPort(), port(good))) {
            assertThatExceptionOfType(ClusterFailure.class)
                    .isThrownBy(() -> ask(direct, Duration.ofMillis(200)))
                    .matches(ClusterFailure::passing);
            assertThat(Stream.generate(() -> ask(direct, LONG)).limit(4)).containsOnly(200);
        }
    }

    @Test
    void afterARefusalOrAClosedDoorTheNextIsAsked() throws IOException {
        silent.close();
        try (var direct = direct(silent.getLocalPort(), port(sick), port(good))) {
            assertThat(Stream.generate(() -> ask(direct, LONG)).limit(6)).containsOnly(200);
        }
    }

    @Test
    void whereNobodyDoesWhatIsAskedTheirWordIsTheAnswer() throws IOException {
        silent.close();
        try (var direct = direct(silent.getLocalPort(), port(sick))) {
            assertThat(ask(direct, LONG)).isEqualTo(503);
        }
        try (var direct = direct(silent.getLocalPort())) {
            assertThatExceptionOfType(ClusterFailure.class)
                    .isThrownBy(() -> ask(direct, LONG))
                    .matches(ClusterFailure::passing);
        }
    }

    private static int ask(Direct direct, Duration limit) {
        return direct.post("/_search", "{}".getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON, limit)
                .status();
    }

    private static Direct direct(int... ports) {
        var hosts = Arrays.stream(ports)
                .mapToObj(port -> new HttpHost("http", InetAddress.getLoopbackAddress(), port))
                .toList();
        return new Direct(hosts, List.of(), SSLContexts.createDefault(), 4);
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    private static HttpServer node(int status) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
