package greenbridge.find;

import greenbridge.permission.Anyone;
import greenbridge.search.Bucket;
import greenbridge.search.Facet;
import greenbridge.search.Query;
import greenbridge.search.Search;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cities and counties of a portal and what there is in each, counted as the search counts. */
@Anyone
@Controller("/{tenant}/areas")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AreaPages {
    private final Search search;
    private final Areas areas;

    AreaPages(Search search, Areas areas) {
        this.search = search;
        this.areas = areas;
    }

    record AreasPage(Site site, String whole, List<Part> parts) implements Page {}

    record Part(String name, String url, long count, List<Part> parts) {}

    @Get
    AreasPage areas(Site site) {
        var counts = search
                .find(Query.of("", site.tenant().id()).asOf(site.asOf() ? site.validOn() : null))
                .facet(Facet.REGION)
                .stream()
                .collect(Collectors.toMap(Bucket::value, Bucket::count));
        return new AreasPage(
                site,
                site.tenant().name(site.language()),
                parts(site, site.tenant().areaCode(), counts));
    }

    private List<Part> parts(Site site, String code, Map<String, Long> counts) {
        return areas.childrenOf(code).stream()
                .map(area -> part(site, area, counts))
                .toList();
    }

    private Part part(Site site, Area area, Map<String, Long> counts) {
        return new Part(
                area.name(site.language()),
                site.links().to("search?region=" + area.code()),
                counts.getOrDefault(area.code(), 0L),
                parts(site, area.code(), counts));
    }
}
