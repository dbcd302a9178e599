package greenbridge.exchange;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what a portal shows on a day, all columns and all rows, slice by slice while the reader takes it. */
@Singleton
public class Exporter {
    private static final int SLICE = 500;

    private final Catalogs catalogs;
    private final Entries entries;
    private final Cells cells;

    Exporter(Catalogs catalogs, Entries entries, Cells cells) {
        this.catalogs = catalogs;
        this.entries = entries;
        this.cells = cells;
    }

    /** For whom, as of when, and how. */
    public record View(Tenant viewer, LocalDate day, Language language, Format format) {
        boolean english() {
            return language == Language.EN;
        }
    }

    /**
     * A row of a list of results.
     *
     * @param entry the public id, if it is an entry
     * @param words what the list itself says, of other things all there is: texts, lists of texts, dates, yes or no
     */
    public record Found(@Nullable String entry, Map<Column.Fixed, Object> words) {}

    /** Returns how many rows there were. The stream stays open. */
    public long catalog(View view, Catalog catalog, Optional<Batch> batch, OutputStream out) throws IOException {
        var columns = Columns.of(catalogs.schema(catalog));
        String title = batch.map(of -> of.title(view.english())).orElse(catalog.name(view.english()));
        try (var sheet = SheetOutput.to(out, view.format(), title)) {
            sheet.header(columns.headers(view.english()));
            long rows = 0;
            long after = 0;
            List<Shown> slice;
            do {
                slice = entries.slice(
                        view.viewer(),
                        view.day(),
                        catalog.tenantId(),
                        catalog.id(),
                        batch.map(Batch::id),
                        after,
                        SLICE);
                for (Shown entry : slice) {
                    sheet.row(cells.of(entry, columns, view.language()));
                    after = entry.id();
                }
                rows += slice.size();
            } while (slice.size() == SLICE);
            return rows;
        }
    }

    /**
     * Writes a list of results in its order. An entry that does not show here on the day is left out.
     *
     * @param codes the catalogs that the results come from, which say what columns there are; none stands for all
     * @param pages page by page, each asked for when the one before is written
     */
    public long results(
            View view, String title, Collection<String> codes, Iterator<List<Found>> pages, OutputStream out)
            throws IOException {
        var schemas = catalogs.directory(view.viewer().id()).stream()
                .filter(catalog -> codes.isEmpty() || codes.contains(catalog.code()))
                .flatMap(catalog -> catalogs.schema(catalog).stream())
                .toList();
        var columns = Columns.of(schemas);
        try (var sheet = SheetOutput.to(out, view.format(), title)) {
            sheet.header(columns.headers(view.english()));
            long rows = 0;
            while (pages.hasNext()) {
                var page = pages.next();
                var entries = entries(view, page);
                for (Found found : page) {
                    Shown entry = entries.get(found.entry());
                    if (entry != null || found.entry() == null) {
                        sheet.row(cells.of(found, entry, columns, view.language()));
                        rows++;
                    }
                }
            }
            return rows;
        }
    }

    private Map<String, Shown> entries(View view, List<Found> page) {
        var ids = page.stream().map(Found::entry).filter(Objects::nonNull).toList();
        return entries.all(view.viewer(), view.day(), ids).stream()
                .collect(Collectors.toMap(Shown::publicId, Function.identity(), (one, other) -> one, HashMap::new));
    }
}
