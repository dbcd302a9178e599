package greenbridge;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Numbers for Prometheus on a port of their own, on loopback: the public port shows none. */
@Singleton
@Requires(property = "greenbridge.management-port")
final class Metrics implements ApplicationEventListener<ServerStartupEvent> {
    private final PrometheusMeterRegistry registry;
    private final HttpServer server;

    Metrics(PrometheusMeterRegistry registry, @Value("${greenbridge.management-port}") int port) {
        this.registry = registry;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("MANAGEMENT_PORT " + port + " is taken", e);
        }
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        server.createContext("/prometheus", exchange -> {
            try (exchange) {
                var body = registry.scrape().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @PreDestroy
    void stop() {
        server.stop(0);
    }
}
