package greenbridge.about;

import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Place;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import greenbridge.tenants.Tiles;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The pages about the portal itself: what it is, what is where, and the other portals. */
@Anyone
@Controller("/{tenant}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AboutPages {
    record AboutPage(Site site) implements Page {}

    record SitemapPage(Site site, List<Place> places) implements Page {}

    record PortalsPage(Site site, List<Tiles.Tile> tiles, List<Tenant> others, Map<Integer, Long> counts)
            implements Page {}

    private final Tenants tenants;
    private final Tiles tiles;

    AboutPages(Tenants tenants, Tiles tiles) {
        this.tenants = tenants;
        this.tiles = tiles;
    }

    @Get("/about")
    AboutPage about(Site site) {
        return new AboutPage(site);
    }

    @Get("/sitemap")
    SitemapPage sitemap(Site site) {
        return new SitemapPage(site, Arrays.asList(Place.values()));
    }

    @Get("/portals")
    PortalsPage portals(Site site) {
        List<Tenant> others = tenants.all().stream()
                .filter(tenant -> !tenant.national() && !tenant.provincial())
                .toList();
        return new PortalsPage(site, tiles.all(), others, Map.of());
    }
}
