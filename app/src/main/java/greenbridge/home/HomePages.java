package greenbridge.home;

import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Tiles;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** The first page of every portal. */
@Anyone
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomePages {
    record HomePage(Site site, HomeFacts facts, List<Tiles.Tile> tiles) implements Page {}

    private final Home home;
    private final Tiles tiles;

    HomePages(Home home, Tiles tiles) {
        this.home = home;
        this.tiles = tiles;
    }

    @Get
    HomePage national(Site site) {
        return page(site);
    }

    @Get("/{tenant}")
    HttpResponse<?> of(Site site, @PathVariable String tenant) {
        if (site.tenant().national() && !site.links().ownHost()) {
            return !tenant.equals(site.tenant().slug())
                    ? HttpResponse.notFound() // A name of the house itself, for which nobody is at home.
                    : HttpResponse.status(HttpStatus.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, "/");
        }
        return HttpResponse.ok(page(site));
    }

    private HomePage page(Site site) {
        return new HomePage(site, home.facts(site.tenant(), site.validOn()), tiles.all());
    }
}
