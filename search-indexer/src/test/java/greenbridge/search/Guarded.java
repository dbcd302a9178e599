package greenbridge.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The same Elasticsearch as a cluster in earnest shows itself: behind TLS with a certificate of its own, and a password. */
final class Guarded implements AutoCloseable {
    static final String USER = "portal";
    static final String PASSWORD = "p:ä ss";
    private static final String SECRET = "secret";

    private final HttpsServer server;
    private final Path certificate;
    private final HttpClient client = HttpClient.newHttpClient();

    Guarded(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        certificate = folder.resolve("ca.pem");
        keytool(keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        keytool(keys, "-exportcert", "-rfc", "-file", certificate.toString());
        server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    String certificate() {
        return certificate.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        String secret = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (exchange) {
            if (!List.of("Basic " + secret).equals(exchange.getRequestHeaders().get("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            var address = URI.create(Ground.engines().elasticsearchUrls().getFirst() + exchange.getRequestURI());
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            var request = HttpRequest.newBuilder(address)
                    .header("Content-Type", type == null ? "application/json" : type)
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            boolean none = answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), none ? -1 : answer.body().length);
            if (!none) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, SECRET.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(Path keys, String... more) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool", more[0]));
        line.addAll(List.of("-keystore", keys.toString(), "-storepass", SECRET, "-alias", "node"));
        line.addAll(List.of(more).subList(1, more.length));
        if (new ProcessBuilder(line).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("keytool refused " + line);
        }
    }
}
