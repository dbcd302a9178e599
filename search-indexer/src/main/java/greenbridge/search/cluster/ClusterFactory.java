package greenbridge.search.cluster;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/** Makes the one way to the nodes for a process. It connects when it is first asked something, and to whichever node answers. */
@Factory
final class ClusterFactory {
    private static final int CONNECTIONS = 128;

    @Singleton
    @Bean(preDestroy = "close")
    Cluster cluster(ClusterSettings settings) {
        var urls = settings.urls().stream()
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .map(URI::create)
                .toList();
        var headers = headers(settings);
        var builder = Rest5Client.builder(urls)
                .setDefaultHeaders(headers.toArray(Header[]::new))
                .setHttpClientConfigCallback(client -> client.disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching())
                .setConnectionConfigCallback(connection ->
                        connection.setConnectTimeout(Timeout.ofSeconds(1)).setSocketTimeout(Timeout.ofMinutes(2)))
                .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.ofMinutes(2))
                        .setConnectionRequestTimeout(Timeout.ofSeconds(2)))
                .setConnectionManagerCallback(
                        pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(2 * CONNECTIONS));
        SSLContext trusted = SSLContexts.createDefault();
        if (settings.ca() != null) {
            trusted = trusting(Path.of(settings.ca()));
            builder.setSSLContext(trusted);
        }
        var direct = new Direct(urls.stream().map(HttpHost::create).toList(), headers, trusted, CONNECTIONS);
        return new Cluster(builder.build(), direct, settings.indexPrefix());
    }

    private static List<Header> headers(ClusterSettings settings) {
        if (settings.user() == null) {
            return List.of();
        }
        String secret = settings.user() + ":" + Objects.requireNonNullElse(settings.password(), "");
        String basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        return List.of(new BasicHeader("Authorization", "Basic " + basic));
    }

    private static SSLContext trusting(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The certificate at " + file + " (elasticsearch.ca) cannot be used", e);
        }
    }
}
