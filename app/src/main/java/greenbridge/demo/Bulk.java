package greenbridge.demo;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Schema;
import greenbridge.entry.Content;
import greenbridge.entry.Draft;
import greenbridge.entry.Ledger;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Many more entries of the same making, for benchmarks: the same words in other combinations, told apart by a number. */
@Singleton
final class Bulk {
    private static final int CHUNK = 5_000;
    private static final String BATCH = "bulk";
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 10, 12);

    private final Samples samples;
    private final Lists lists;
    private final Catalogs catalogs;
    private final BulkRows rows;
    private final Ledger ledger;
    private final Organisations organisations;
    private final Tenants tenants;

    Bulk(
            Samples samples,
            Lists lists,
            Catalogs catalogs,
            BulkRows rows,
            Ledger ledger,
            Organisations organisations,
            Tenants tenants) {
        this.samples = samples;
        this.lists = lists;
        this.catalogs = catalogs;
        this.rows = rows;
        this.ledger = ledger;
        this.organisations = organisations;
        this.tenants = tenants;
    }

    /** Where the entries of one catalog go, and how many are there. */
    private record Shelf(Row plan, Catalog catalog, Schema schema, Batch batch, long there) {}

    /** Each chunk is a transaction of its own; what was written before a break stays, and a second call goes on after it. */
    void add(int count, LongConsumer progress) {
        var shelves = samples.plan().stream()
                .filter(plan -> plan.text("style").equals("theme"))
                .map(this::shelf)
                .toList();
        var known = known();
        for (int done = 0; done < count; done += CHUNK) {
            var drafts = new ArrayList<Draft>();
            for (int i = done; i < Math.min(count, done + CHUNK); i++) {
                var shelf = shelves.get(i % shelves.size());
                drafts.add(draft(shelf, shelf.there() + i / shelves.size(), known));
            }
            ledger.list(drafts, Demo.BY);
            progress.accept(done + drafts.size());
        }
    }

    private Shelf shelf(Row plan) {
        int tenantId = tenants.bySlug(plan.text("tenant")).orElseThrow().id();
        var catalog = catalogs.own(tenantId, plan.text("catalog")).orElseThrow();
        var batch = catalogs.batchOrNew(catalog, BATCH, PUBLISHED, true);
        return new Shelf(
                plan,
                catalog,
                catalogs.schema(catalog).orElseThrow(),
                batch,
                rows.inBatch(tenantId, catalog.id(), batch.id()));
    }

    private Map<Firm, Organisation> known() {
        var known = new HashMap<Firm, Organisation>();
        for (Firm firm : samples.firms()) {
            organisations
                    .byCreditCode(firm.tenantId(), firm.creditCode())
                    .ifPresent(organisation -> known.put(firm, organisation));
        }
        return known;
    }

    private Draft draft(Shelf shelf, long serial, Map<Firm, Organisation> known) {
        String number = "SL-%s-B%07d".formatted(shelf.catalog().code(), serial);
        var dice = new Dice(shelf.plan().text("tenant") + number);
        var piece = lists.piece(shelf.plan(), shelf.catalog(), shelf.schema(), dice.below(1 << 20), dice);
        var told = new Piece(
                piece.kind(), piece.holder(), piece.theme(), piece.stage(), numbered(piece.content(), serial + 1));
        var sample = new Sample(shelf.plan(), told, number, 0, PUBLISHED, PUBLISHED.plusYears(3), List.of());
        return Demo.draft(shelf.schema().version(), shelf.batch(), sample, known);
    }

    private static Content numbered(Content content, long serial) {
        return new Content(
                content.title().replace("（示例）", " 第%d号（示例）".formatted(serial)),
                content.titleEn() == null
                        ? null
                        : content.titleEn().replace("(sample)", "no. %d (sample)".formatted(serial)),
                content.summary(),
                content.summaryEn(),
                content.area(),
                content.sectors(),
                content.industries(),
                content.badges(),
                content.procurement(),
                content.identifiers(),
                content.attributes(),
                content.text(),
                content.indicators());
    }
}
