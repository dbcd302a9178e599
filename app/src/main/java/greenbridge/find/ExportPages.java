package greenbridge.find;

import greenbridge.exchange.Download;
import greenbridge.exchange.Exporter;
import greenbridge.search.Facet;
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
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A result list to take away: every entry in it, all columns, however many there are. */
@Controller("/{tenant}/search")
@ExecuteOn(TaskExecutors.BLOCKING)
class ExportPages {
    private static final String ENTRIES = "entries/";

    private final Search search;
    private final Exporter exporter;

    ExportPages(Search search, Exporter exporter) {
        this.search = search;
        this.exporter = exporter;
    }

    @Get("/export.{format}")
    HttpResponse<StreamedFile> export(Site site, HttpRequest<?> request, String format) throws IOException {
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
        return Download.of(name, as.get(), out -> exporter.results(view, name, codes, new Pages(search, query), out));
    }

    /** The public ids of the entries, a page of results at a time, each after the one before it. */
    private static final class Pages implements Iterator<List<String>> {
        private final Search search;
        private @Nullable Query ahead;

        Pages(Search search, Query first) {
            this.search = search;
            this.ahead = first;
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public List<String> next() {
            Query query = ahead;
            if (query == null) {
                throw new NoSuchElementException();
            }
            Results results = search.find(query);
            ahead = results.next() == null || results.hits().isEmpty() ? null : query.after(results.next());
            return results.hits().stream()
                    .filter(hit -> hit.path().startsWith(ENTRIES))
                    .map(hit -> hit.path().substring(ENTRIES.length()))
                    .toList();
        }
    }
}
