package greenbridge.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the mail server is, as people write it: {@code smtps://user:password@host:465} or {@code smtp://host}. */
record SmtpUrl(
        boolean tls,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {
    private static final Pattern WRITTEN =
            Pattern.compile("(smtps?)://(?:([^:@/]*)(?::([^@/]*))?@)?([^:@/?]+)(?::(\\d{1,5}))?/?");
    private static final String PATIENCE_MS = "20000";

    static SmtpUrl parse(String written) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "SMTP_URL is not understood. Write smtps://user:password@host:465 or smtp://user:password@host:587.");
        }
        boolean tls = parts.group(1).equals("smtps");
        String port = parts.group(5);
        return new SmtpUrl(
                tls,
                parts.group(4),
                port == null ? (tls ? 465 : 587) : Integer.parseInt(port),
                decoded(parts.group(2)),
                decoded(parts.group(3)));
    }

    /** A password goes over TLS or not at all, unless it does not leave the machine. */
    Properties properties() {
        var properties = new Properties();
        String protocol = protocol();
        properties.setProperty("mail.transport.protocol", protocol);
        put(properties, "auth", String.valueOf(user != null));
        put(properties, "starttls.enable", "true");
        put(properties, "starttls.required", String.valueOf(!tls && user != null && !local()));
        put(properties, "ssl.checkserveridentity", "true");
        put(properties, "connectiontimeout", PATIENCE_MS);
        put(properties, "timeout", PATIENCE_MS);
        put(properties, "writetimeout", PATIENCE_MS);
        put(properties, "quitwait", "false");
        return properties;
    }

    String protocol() {
        return tls ? "smtps" : "smtp";
    }

    private void put(Properties properties, String name, String value) {
        properties.setProperty("mail." + protocol() + "." + name, value);
    }

    private boolean local() {
        return host.equals("localhost") || host.equals("127.0.0.1");
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return protocol() + "://" + host + ":" + port;
    }
}
