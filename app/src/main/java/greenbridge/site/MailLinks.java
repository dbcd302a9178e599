package greenbridge.site;

import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Addresses for mails. A stranger can ask for a mail to somebody else and call the portal by any host in the request: such a link
 * would carry the token to that host. So only hosts count that the operator knows.
 */
@Singleton
public final class MailLinks {
    private static final Logger log = LoggerFactory.getLogger(MailLinks.class);
    private static final Pattern THIS_MACHINE =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d+)?");

    private final @Nullable String platform;
    private final Provider<EmbeddedServer> server;
    private final Tenants tenants;

    MailLinks(
            @Nullable @Property(name = "greenbridge.address") String platform,
            Provider<EmbeddedServer> server,
            Tenants tenants) {
        this.platform = platform == null ? null : platform.replaceFirst("/+$", "");
        this.server = server;
        this.tenants = tenants;
    }

    public String to(Site site, String path) {
        return whole(site, site.links().to(path));
    }

    /** The same place in the portal of another tenant. */
    public String within(Site site, Tenant other, String path) {
        return whole(site, site.links().within(other, path));
    }

    private String whole(Site site, String place) {
        String origin = site.links().origin();
        if (place.startsWith("http")) {
            return place;
        }
        if (site.links().ownHost()) {
            return origin + place;
        }
        if (platform != null) {
            return platform + place;
        }
        if (THIS_MACHINE.matcher(origin).matches()) {
            return origin + place;
        }
        log.warn("Links in mails lead to this machine only: set ADDRESS to where the portal is reached from outside");
        return "http://localhost:" + server.get().getPort() + place;
    }

    /** For mails that no request asks for, as when a day has come. */
    public String to(Tenant tenant, String path) {
        var host = tenants.hostOf(tenant);
        if (host.isPresent()) {
            return "https://" + host.get() + "/" + path;
        }
        String origin = platform == null ? "http://localhost:" + server.get().getPort() : platform;
        return origin + "/" + tenant.slug() + "/" + path;
    }
}
