package greenbridge.site;

import greenbridge.asset.Assets;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Site} of a request. What the reader chose is in the address or, from an earlier page, in a cookie. */
@Singleton
public final class Sites {
    static final String LANGUAGE = "lang";
    static final String VIEW = "view";

    private final Tenants tenants;
    private final Assets assets;
    private final Clock clock;
    private final @Nullable String platform;

    Sites(
            Tenants tenants,
            Assets assets,
            Clock clock,
            @Nullable @Property(name = "greenbridge.address") String platform) {
        this.tenants = tenants;
        this.assets = assets;
        this.clock = clock;
        this.platform = platform;
    }

    public Site of(HttpRequest<?> request, Tenant tenant) {
        boolean ownHost = Arrival.ownHost(request, tenants).isPresent();
        LocalDate today = LocalDate.now(clock);
        return new Site(
                tenant,
                Language.of(chosen(request, LANGUAGE)),
                "elder".equals(chosen(request, VIEW)),
                request.getUserPrincipal().isPresent(),
                new Links(tenant, ownHost, Arrival.origin(request), ownHost ? platform : null),
                request.getUri(),
                today,
                day(request, today),
                tenants.enabled(),
                new Site.Files(assets.styles(tenant), assets.scripts(), assets.mark(tenant)));
    }

    private static @Nullable String chosen(HttpRequest<?> request, String name) {
        return request.getParameters()
                .getFirst(name)
                .or(() -> request.getCookies().findCookie(name).map(Cookie::getValue))
                .orElse(null);
    }

    private static LocalDate day(HttpRequest<?> request, LocalDate today) {
        return request.getParameters()
                .getFirst("validOn")
                .map(text -> {
                    try {
                        return LocalDate.parse(text);
                    } catch (DateTimeException e) {
                        return today; // Not a day, so nothing was asked.
                    }
                })
                .orElse(today);
    }
}
