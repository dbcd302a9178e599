package greenbridge;

import greenbridge.engines.Engines;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the environment and the engines that run into properties of the application. Both sides are plain text. */
record Settings(Map<String, String> environment) {

    Path data() {
        return Path.of(environment.getOrDefault("DATA_DIR", ".data"));
    }

    boolean ownDatabase() {
        return said("DATABASE_URL") == null;
    }

    boolean ownSearch() {
        return said("ELASTICSEARCH_URLS") == null;
    }

    int port() {
        var port = said("PORT");
        return port == null ? 8080 : Integer.parseInt(port);
    }

    /** Sample data goes into an outside database only on request. */
    boolean demo() {
        var said = said("DEMO");
        return said == null ? ownDatabase() : !"false".equalsIgnoreCase(said);
    }

    Map<String, Object> properties(Engines engines) {
        var properties = new HashMap<String, Object>();
        database(engines).forEach((key, value) -> put(properties, "datasources.default." + key, value));
        owner(engines).forEach((key, value) -> put(properties, "greenbridge.owner." + key, value));
        search(engines).forEach((key, value) -> put(properties, "elasticsearch." + key, value));
        put(properties, "greenbridge.data", data().toAbsolutePath().normalize().toString());
        put(properties, "greenbridge.management-port", said("MANAGEMENT_PORT"));
        put(properties, "greenbridge.secret-key", said("SECRET_KEY"));
        put(properties, "greenbridge.trusted-proxies", said("TRUSTED_PROXIES"));
        put(properties, "greenbridge.files", said("FILES_DIR"));
        put(properties, "greenbridge.clamav", said("CLAMAV"));
        put(properties, "greenbridge.address", said("ADDRESS"));
        put(properties, "greenbridge.password-list", said("PASSWORD_LIST"));
        put(properties, "mail.smtp-url", said("SMTP_URL"));
        put(properties, "mail.from", said("MAIL_FROM"));
        properties.put("micronaut.metrics.enabled", said("MANAGEMENT_PORT") != null);
        return properties;
    }

    private Map<String, @Nullable String> database(Engines engines) {
        var values = new HashMap<String, @Nullable String>();
        var own = engines.databaseUrl();
        if (own.isPresent()) {
            values.put(
                    "url",
                    DatabaseUrl.parse(own.get() + "?sslMode=DISABLED&allowPublicKeyRetrieval=true")
                            .jdbc());
            values.put("username", engines.user());
            values.put("password", engines.password());
            return values;
        }
        var url = DatabaseUrl.parse(String.valueOf(said("DATABASE_URL")));
        values.put("url", url.jdbc());
        values.put("username", url.user() == null ? said("DATABASE_USER") : url.user());
        values.put("password", url.password() == null ? said("DATABASE_PASSWORD") : url.password());
        return values;
    }

    /** Whoever makes the tables; without one the application makes them itself and can do everything with them. */
    private Map<String, @Nullable String> owner(Engines engines) {
        var own = engines.databaseUrl().isPresent();
        var values = new HashMap<String, @Nullable String>();
        values.put("username", own ? engines.owner() : said("DATABASE_OWNER"));
        values.put("password", own ? engines.ownerPassword() : said("DATABASE_OWNER_PASSWORD"));
        return values;
    }

    private Map<String, @Nullable Object> search(Engines engines) {
        var values = new HashMap<String, @Nullable Object>();
        var urls = said("ELASTICSEARCH_URLS");
        values.put("urls", urls == null ? engines.elasticsearchUrls() : List.of(urls.split("[,\\s]+", -1)));
        for (var name : List.of("user", "password", "ca", "index-prefix")) {
            values.put(
                    name, said("ELASTICSEARCH_" + name.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return values;
    }

    private static void put(Map<String, Object> properties, String key, @Nullable Object value) {
        if (value != null) {
            properties.put(key, value);
        }
    }

    private @Nullable String said(String name) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
