package greenbridge.find;

import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.search.Bucket;
import greenbridge.search.Facet;
import greenbridge.search.Indicator;
import greenbridge.search.Parameters;
import greenbridge.search.Passage;
import greenbridge.search.Query;
import greenbridge.search.Reason;
import greenbridge.search.Results;
import greenbridge.search.Search;
import greenbridge.search.Suggestion;
import greenbridge.search.Understood;
import greenbridge.site.Site;
import greenbridge.tenants.Tenants;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same search for programs. */
@Anyone
@Limited(Rate.SEARCH)
@Controller("/api/v1/{tenant}")
@ExecuteOn(TaskExecutors.BLOCKING)
@SerdeImport(Passage.class)
@SerdeImport(Reason.class)
@SerdeImport(Indicator.class)
@SerdeImport(Understood.class)
@SerdeImport(Suggestion.class)
@SerdeImport(greenbridge.search.Corrected.class)
@SerdeImport(greenbridge.search.Corrected.Change.class)
class SearchApi {
    private final Search search;
    private final Names names;
    private final Tenants tenants;

    SearchApi(Search search, Names names, Tenants tenants) {
        this.search = search;
        this.names = names;
        this.tenants = tenants;
    }

    @Serdeable
    record Answer(
            long total,
            long took,
            int page,
            int size,
            List<Found> hits,
            Map<String, List<Choice>> facets,
            @Nullable String corrected,
            List<Understood> understood,
            List<String> suggestions,
            boolean degraded,
            @Nullable String next) {}

    @Serdeable
    record Choice(String value, String label, long count) {}

    @Get("/search")
    Answer find(Site site, HttpRequest<?> request) {
        Query query =
                Parameters.read(request.getParameters().asMap(), site.tenant().id());
        Results results = search.find(query);
        var corrected = results.corrected();
        return new Answer(
                results.total(),
                results.took(),
                results.page(),
                results.size(),
                results.hits().stream().map(hit -> Found.of(site, tenants, hit)).toList(),
                facets(site, results),
                corrected == null ? null : corrected.text(),
                results.understood(),
                results.suggestions(),
                results.degraded(),
                results.next());
    }

    @Get("/suggestions")
    List<Suggestion> suggest(Site site, @QueryValue(defaultValue = "") String q) {
        return search.suggest(q, site.tenant().id(), greenbridge.search.Scope.TENANT);
    }

    private Map<String, List<Choice>> facets(Site site, Results results) {
        var facets = new LinkedHashMap<String, List<Choice>>();
        results.facets()
                .forEach((facet, buckets) -> facets.put(
                        facet.parameter(),
                        buckets.stream()
                                .map(bucket -> choice(site, facet, bucket))
                                .toList()));
        return facets;
    }

    private Choice choice(Site site, Facet facet, Bucket bucket) {
        String label = names.of(facet, bucket.value(), site.tenant(), site.language());
        return new Choice(bucket.value(), label, bucket.count());
    }
}
