package greenbridge.directory;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Edition;
import greenbridge.catalog.Field;
import greenbridge.catalog.Schema;
import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.entry.Status;
import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From the directory of catalogs to a catalog, to a batch of it. */
@Anyone
@Controller("/{tenant}/catalogs")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class DirectoryPages {
    private static final int NATIONAL = 1;

    private final Catalogs catalogs;
    private final Entries entries;

    DirectoryPages(Catalogs catalogs, Entries entries) {
        this.catalogs = catalogs;
        this.entries = entries;
    }

    /** A catalog with what it holds on the day. */
    record Shelf(Catalog catalog, long inForce, long all) {
        static Shelf of(Catalog catalog, Map<Status, Long> tally) {
            return new Shelf(
                    catalog,
                    tally.getOrDefault(Status.LISTED, 0L),
                    tally.values().stream().mapToLong(Long::longValue).sum());
        }

        public boolean filled() {
            return all > 0;
        }
    }

    record CatalogsPage(Site site, List<Shelf> own, List<Shelf> national, List<Shelf> awaited) implements Page {}

    @Get
    CatalogsPage directory(Site site) {
        int tenantId = site.tenant().id();
        var tallies = entries.byCatalog(Set.copyOf(List.of(tenantId, NATIONAL)), site.validOn());
        var shelves = catalogs.directory(tenantId).stream()
                .map(catalog -> Shelf.of(catalog, tallies.getOrDefault(catalog.id(), Map.of())))
                .toList();
        return new CatalogsPage(
                site,
                shelves.stream()
                        .filter(shelf -> shelf.filled() && shelf.catalog().tenantId() == tenantId)
                        .toList(),
                shelves.stream()
                        .filter(shelf -> shelf.filled() && shelf.catalog().tenantId() != tenantId)
                        .toList(),
                shelves.stream().filter(shelf -> !shelf.filled()).toList());
    }

    /** A batch with what is left of it on the day. */
    record BatchLine(Batch batch, long inForce, long all) {}

    record CatalogPage(
            Site site,
            Catalog catalog,
            List<Edition> editions,
            List<BatchLine> batches,
            List<Field> fields,
            List<Shown> entries,
            Optional<Long> next)
            implements Page {}

    @Get("/{code}")
    Optional<CatalogPage> catalog(
            Site site, String code, @QueryValue(defaultValue = "9223372036854775807") long before) {
        return catalogs.find(site.tenant().id(), code).map(catalog -> {
            var tallies = entries.byBatch(catalog.tenantId(), catalog.id(), site.validOn());
            var lines = catalogs.batches(catalog, site.validOn()).stream()
                    .map(batch -> line(batch, tallies.getOrDefault(batch.id(), Map.of())))
                    .toList();
            var shown = entries.inCatalog(site.tenant(), site.validOn(), catalog.tenantId(), catalog.id(), before);
            return new CatalogPage(
                    site,
                    catalog,
                    catalogs.editions(catalog),
                    lines,
                    catalogs.schema(catalog).map(Schema::fields).orElseGet(List::of),
                    page(shown),
                    next(shown));
        });
    }

    record BatchPage(
            Site site,
            Catalog catalog,
            Batch batch,
            Optional<Edition> edition,
            List<Shown> entries,
            Optional<Long> next)
            implements Page {}

    @Get("/{code}/{batch}")
    Optional<BatchPage> batch(Site site, String code, String batch, @QueryValue(defaultValue = "0") long after) {
        return catalogs.find(site.tenant().id(), code)
                .flatMap(catalog -> catalogs.batch(catalog, batch, site.validOn())
                        .map(found -> {
                            var shown =
                                    entries.inBatch(site.tenant(), site.validOn(), found.tenantId(), found.id(), after);
                            return new BatchPage(
                                    site, catalog, found, catalogs.edition(found), page(shown), next(shown));
                        }));
    }

    private static BatchLine line(Batch batch, Map<Status, Long> tally) {
        return new BatchLine(
                batch,
                tally.getOrDefault(Status.LISTED, 0L),
                tally.values().stream().mapToLong(Long::longValue).sum());
    }

    private static List<Shown> page(List<Shown> oneMore) {
        return oneMore.subList(0, Math.min(Entries.PAGE, oneMore.size()));
    }

    /** The id from which the next page goes on. */
    private static Optional<Long> next(List<Shown> oneMore) {
        return oneMore.size() > Entries.PAGE
                ? Optional.of(oneMore.get(Entries.PAGE - 1).id())
                : Optional.empty();
    }
}
