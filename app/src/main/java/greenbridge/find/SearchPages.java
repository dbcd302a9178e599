package greenbridge.find;

import greenbridge.permission.Anyone;
import greenbridge.search.Facet;
import greenbridge.search.Parameters;
import greenbridge.search.Query;
import greenbridge.search.Results;
import greenbridge.search.Scope;
import greenbridge.search.Search;
import greenbridge.search.Sort;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The search page: everything it shows can be bookmarked, sent and exported. */
@Anyone
@Controller("/{tenant}/search")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchPages {
    private final Search search;
    private final Names names;
    private final Boxes boxes;
    private final Rows rows;

    SearchPages(Search search, Names names, Boxes boxes, Rows rows) {
        this.search = search;
        this.names = names;
        this.boxes = boxes;
        this.rows = rows;
    }

    record SearchPage(
            Site site,
            Query query,
            Results results,
            List<Boxes.Box> boxes,
            List<Chip> chips,
            List<Row> rows,
            List<Step> steps,
            List<Way> ways,
            List<Pick> sorts,
            List<Pick> scopes,
            Addresses addresses)
            implements Page {}

    /** A filter in use and the address without it. */
    record Chip(Facet facet, String label, String without) {}

    /** A way out of an empty result: what to leave out, and how much that gives. */
    record Way(String label, String url, long total) {}

    /** One of several ways to look at the same results. */
    record Pick(String key, String url, boolean current) {
        static Pick of(String group, Enum<?> choice, String url, boolean current) {
            return new Pick("find." + group + "." + choice.name().toLowerCase(Locale.ROOT), url, current);
        }
    }

    /** A page number, or a gap between page numbers. */
    record Step(long number, String url, boolean current) {
        public boolean gap() {
            return number == 0;
        }
    }

    @Get
    SearchPage find(Site site, HttpRequest<?> request) {
        Query query =
                Parameters.read(request.getParameters().asMap(), site.tenant().id());
        Results results = search.find(query);
        var addresses = new Addresses(site.links().to("search"), query);
        return new SearchPage(
                site,
                query,
                results,
                boxes.of(site, results, request.getParameters().getAll(Boxes.WHOLE), addresses),
                chips(site, query, addresses),
                results.hits().stream().map(hit -> rows.of(site, hit)).toList(),
                steps(results, addresses),
                ways(site, results, addresses),
                Stream.of(Sort.RELEVANCE, Sort.NEWEST, Sort.EXPIRING)
                        .map(sort -> Pick.of("sort", sort, addresses.of(query.sortedBy(sort)), sort == query.sort()))
                        .toList(),
                Stream.of(Scope.values())
                        .map(scope -> Pick.of("scope", scope, addresses.of(query.in(scope)), scope == query.scope()))
                        .toList(),
                addresses);
    }

    private List<Chip> chips(Site site, Query query, Addresses addresses) {
        var chips = new ArrayList<Chip>();
        query.filters()
                .forEach((facet, values) -> values.forEach(value -> chips.add(
                        new Chip(facet, name(site, facet, value), addresses.of(query.without(facet, value))))));
        return chips;
    }

    /** The first, the last and those around the current one. */
    private static List<Step> steps(Results results, Addresses addresses) {
        var steps = new ArrayList<Step>();
        long last = results.pages();
        for (long page = 1; page <= last; page++) {
            if (page == 1 || page == last || Math.abs(page - results.page()) <= 2) {
                steps.add(new Step(page, addresses.page((int) page), page == results.page()));
            } else if (!steps.getLast().gap()) {
                steps.add(new Step(0, "", false));
            }
        }
        return steps;
    }

    private List<Way> ways(Site site, Results results, Addresses addresses) {
        var help = results.help();
        if (help == null) {
            return List.of();
        }
        var ways = new ArrayList<Way>();
        for (var relaxation : help.filters()) {
            var facet = relaxation.facet();
            String label = facet == null ? relaxation.dropped() : name(site, facet, relaxation.dropped());
            ways.add(new Way(label, addresses.of(relaxation.query()), relaxation.total()));
        }
        for (var relaxation : help.words()) {
            ways.add(new Way(relaxation.dropped(), addresses.of(relaxation.query()), relaxation.total()));
        }
        return ways;
    }

    private String name(Site site, Facet facet, String value) {
        return names.of(facet, value, site.tenant(), site.language());
    }
}
