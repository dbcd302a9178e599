package greenbridge.supervision;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.exchange.Download;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;

/** Draws for everybody: the seed, all that could be drawn, what was drawn, and what came of it. */
@Anyone
@Controller("/{tenant}/inspections")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class InspectionPages {
    private final Inspections inspections;
    private final Catalogs catalogs;

    InspectionPages(Inspections inspections, Catalogs catalogs) {
        this.inspections = inspections;
        this.catalogs = catalogs;
    }

    record InspectionsPage(Site site, List<Inspection> inspections) implements Page {}

    record InspectionPage(Site site, Inspection inspection, Catalog catalog, List<Inspected> drawn) implements Page {}

    @Get
    InspectionsPage all(Site site) {
        return new InspectionsPage(site, inspections.of(site.tenant()));
    }

    @Get("/{id}")
    Optional<InspectionPage> one(Site site, String id) {
        return inspections
                .find(site.tenant(), id)
                .map(inspection -> new InspectionPage(
                        site,
                        inspection,
                        catalogs.byId(inspection.tenantId(), inspection.catalogId())
                                .orElseThrow(),
                        inspections.drawn(inspection)));
    }

    /** With the hash of each, so that a spreadsheet can sort them. */
    @Limited(Rate.EXPORT)
    @Get("/{id}/population.{format}")
    HttpResponse<StreamedFile> population(Site site, String id, String format) {
        var inspection = inspections.find(site.tenant(), id);
        var as = Format.of(format);
        if (inspection.isEmpty() || as.isEmpty()) {
            return HttpResponse.notFound();
        }
        var found = inspection.get();
        return Download.of(found.title(site.english()), as.get(), out -> {
            try (var sheet = SheetOutput.to(out, as.get(), "population")) {
                sheet.header(List.of("id", "sha256"));
                for (String entry : found.ids()) {
                    sheet.row(List.of(entry, Lot.hash(found.seed() + ":" + entry)));
                }
            }
        });
    }
}
