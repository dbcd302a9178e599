package greenbridge.exchange;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.permission.Anyone;
import greenbridge.sheet.Format;
import greenbridge.site.Site;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A catalog, or a batch of it, to take away as it stands on the day. */
@Anyone
@Controller("/{tenant}/catalogs/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ExportPages {
    private final Catalogs catalogs;
    private final Exporter exporter;

    ExportPages(Catalogs catalogs, Exporter exporter) {
        this.catalogs = catalogs;
        this.exporter = exporter;
    }

    @Get("/export.{format}")
    HttpResponse<StreamedFile> export(Site site, String code, String format, @Nullable @QueryValue String batch) {
        var catalog = catalogs.find(site.tenant().id(), code);
        var as = Format.of(format);
        if (catalog.isEmpty() || as.isEmpty()) {
            return HttpResponse.notFound();
        }
        var wanted = Optional.ofNullable(batch).filter(text -> !text.isBlank());
        var part = wanted.flatMap(of -> catalogs.batch(catalog.get(), of, site.validOn()));
        if (wanted.isPresent() && part.isEmpty()) {
            return HttpResponse.notFound();
        }
        var view = new Exporter.View(site.tenant(), site.validOn(), site.language(), as.get());
        return Download.of(
                name(site, catalog.get(), part), as.get(), out -> exporter.catalog(view, catalog.get(), part, out));
    }

    private static String name(Site site, Catalog catalog, Optional<Batch> batch) {
        return catalog.name(site.english()) + batch.map(of -> " " + of.code()).orElse("") + " " + site.validOn();
    }
}
