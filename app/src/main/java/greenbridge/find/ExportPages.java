package greenbridge.find;

import greenbridge.exchange.Column;
import greenbridge.exchange.Download;
import greenbridge.exchange.Exporter;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.search.Facet;
import greenbridge.search.Hit;
import greenbridge.search.Parameters;
import greenbridge.search.Query;
import greenbridge.search.Results;
import greenbridge.search.Search;
import greenbridge.sheet.Format;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A result list to take away: everything in it, all columns, however much there is. */
@Anyone
@Limited(Rate.EXPORT)
@Controller("/{tenant}/search")
@ExecuteOn(TaskExecutors.BLOCKING)
class ExportPages {
    private final Search search;
    private final Exporter exporter;
    private final Names names;

    ExportPages(Search search, Exporter exporter, Names names) {
        this.search = search;
        this.exporter = exporter;
        this.names = names;
    }

    @Get("/export.{format}")
    HttpResponse<StreamedFile> export(Site site, HttpRequest<?> request, String format) {
        var as = Format.of(format);
        if (as.isEmpty()) {
            return HttpResponse.notFound();
        }
        Query query = Parameters.read(
                        request.getParameters().asMap(), site.tenant().id())
                .sized(Query.LARGEST_PAGE);
        var view = new Exporter.View(site.tenant(), site.validOn(), site.language(), as.get());
        var codes = query.values(Facet.CATALOG);
        String name = (query.text().isEmpty() ? site.name() : query.text()) + " " + site.validOn();
        return Download.of(name, as.get(), out -> exporter.results(view, name, codes, new Pages(site, query), out));
    }

    private Exporter.Found found(Site site, Hit hit) {
        var words = new EnumMap<Column.Fixed, Object>(Column.Fixed.class);
        words.put(Column.Fixed.KIND, name(site, Facet.KIND, hit.kind()));
        words.put(Column.Fixed.ADDRESS, site.links().absolute(site.links().to(hit.path())));
        var entry = Row.entry(hit);
        if (entry.isPresent()) {
            return new Exporter.Found(entry.get(), words);
        }
        words.put(Column.Fixed.TITLE, hit.title());
        put(words, Column.Fixed.TITLE_EN, hit.titleEn());
        put(words, Column.Fixed.SUMMARY, hit.summary());
        put(words, Column.Fixed.HOLDER, hit.organisation());
        put(words, Column.Fixed.AREA, hit.area() == null ? null : name(site, Facet.REGION, hit.area()));
        put(
                words,
                Column.Fixed.SECTORS,
                hit.sectors().stream()
                        .map(code -> name(site, Facet.SECTOR, code))
                        .toList());
        put(words, Column.Fixed.IDENTIFIERS, hit.identifiers());
        put(words, Column.Fixed.VALID_TO, hit.expiresOn());
        put(words, Column.Fixed.SAMPLE, hit.sample());
        return new Exporter.Found(null, words);
    }

    private static void put(Map<Column.Fixed, Object> words, Column.Fixed column, @Nullable Object value) {
        if (value != null) {
            words.put(column, value);
        }
    }

    private String name(Site site, Facet facet, String code) {
        return names.of(facet, code, site.tenant(), site.language());
    }

    /** A page of results at a time, each after the one before it. */
    private final class Pages implements Iterator<List<Exporter.Found>> {
        private final Site site;
        private @Nullable Query ahead;

        Pages(Site site, Query first) {
            this.site = site;
            this.ahead = first;
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public List<Exporter.Found> next() {
            Query query = ahead;
            if (query == null) {
                throw new NoSuchElementException();
            }
            Results results = search.find(query);
            ahead = results.next() == null || results.hits().isEmpty() ? null : query.after(results.next());
            return results.hits().stream().map(hit -> found(site, hit)).toList();
        }
    }
}
