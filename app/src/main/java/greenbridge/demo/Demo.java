package greenbridge.demo;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Edition;
import greenbridge.catalog.Schema;
import greenbridge.entry.Draft;
import greenbridge.entry.Entry;
import greenbridge.entry.Ledger;
import greenbridge.id.Ids;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the sample data, once. */
@Singleton
public class Demo {
    static final String BY = "demo";

    private final Tables tables;
    private final Firms firms;
    private final Lists lists;
    private final Catalogs catalogs;
    private final Ledger ledger;
    private final Organisations organisations;
    private final Tenants tenants;
    private final Clock clock;

    Demo(
            Tables tables,
            Firms firms,
            Lists lists,
            Catalogs catalogs,
            Ledger ledger,
            Organisations organisations,
            Tenants tenants,
            Clock clock) {
        this.tables = tables;
        this.firms = firms;
        this.lists = lists;
        this.catalogs = catalogs;
        this.ledger = ledger;
        this.organisations = organisations;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** One sample and its entry, for whoever links them. */
    record Written(Row plan, Sample sample, Entry entry) {}

    /** Whether the samples were written; false when they are there already. */
    @Transactional
    public boolean load() {
        Firm first = firms.all().getFirst();
        String code = CreditCode.synthetic(first.area().code(), first.serial()).value();
        if (organisations.byCreditCode(first.tenantId(), code).isPresent()) {
            return false;
        }
        var known = found();
        var written = new ArrayList<Written>();
        for (Row plan : tables.plan) {
            written.addAll(list(plan, known));
        }
        return !written.isEmpty();
    }

    private Map<Firm, Organisation> found() {
        var known = new HashMap<Firm, Organisation>();
        var now = LocalDateTime.now(clock);
        for (Firm firm : firms.all()) {
            known.put(firm, firm.organisation(Ids.next(), Ids.random(), List.of(), now));
        }
        organisations.addAll(firms.all().stream().map(known::get).toList());
        return known;
    }

    private List<Written> list(Row plan, Map<Firm, Organisation> known) {
        var catalog = catalog(plan);
        var schema = catalogs.schema(catalog).orElseThrow();
        var batches = batches(catalog, lists.terms(plan));
        var samples = lists.of(plan, catalog, schema);
        var drafts = samples.stream()
                .map(sample -> draft(schema, batches.get(sample.batch()), sample, known))
                .toList();
        var entries = ledger.list(drafts, BY);
        var written = new ArrayList<Written>();
        for (int i = 0; i < samples.size(); i++) {
            Entry entry = entries.get(i);
            samples.get(i).changes().forEach(change -> ledger.apply(entry.tenantId(), entry.publicId(), change, BY));
            written.add(new Written(plan, samples.get(i), entry));
        }
        return written;
    }

    Catalog catalog(Row plan) {
        int tenantId = tenants.bySlug(plan.text("tenant")).orElseThrow().id();
        return catalogs.own(tenantId, plan.text("catalog")).orElseThrow();
    }

    private List<Batch> batches(Catalog catalog, Terms terms) {
        var batches = new ArrayList<Batch>();
        Edition edition = null;
        boolean renewed = false;
        for (int i = 0; i < terms.days().size(); i++) {
            LocalDate day = terms.days().get(i);
            if (edition == null || (terms.newEdition(i) && !renewed)) {
                renewed = terms.newEdition(i);
                edition = catalogs.open(edition(catalog, day, edition));
            }
            batches.add(catalogs.publish(batch(catalog, edition, terms, i)));
        }
        return batches;
    }

    private static Edition edition(Catalog catalog, LocalDate day, @Nullable Edition before) {
        return new Edition(
                catalog.tenantId(),
                Ids.next(),
                catalog.id(),
                String.valueOf(day.getYear()),
                catalog.nameZh() + day.getYear() + "年版（示例）",
                catalog.nameEn() + ", edition of " + day.getYear() + " (sample)",
                null,
                List.of("示例主管部门"),
                day,
                day,
                null,
                before == null ? null : before.id(),
                null,
                true);
    }

    private static Batch batch(Catalog catalog, Edition edition, Terms terms, int turn) {
        LocalDate day = terms.days().get(turn);
        String number = turn % 2 == 0 ? null : "示例〔%d〕%d号".formatted(day.getYear(), terms.turn(turn));
        return new Batch(
                catalog.tenantId(),
                Ids.next(),
                catalog.id(),
                edition.id(),
                terms.code(turn),
                "%s%d年第%s批（示例）"
                        .formatted(
                                catalog.nameZh(),
                                day.getYear(),
                                List.of("一", "二", "三").get(terms.turn(turn) - 1)),
                "%s, batch %d of %d (sample)".formatted(catalog.nameEn(), terms.turn(turn), day.getYear()),
                number,
                day,
                day,
                terms.lastDay(day),
                true);
    }

    private static Draft draft(Schema schema, Batch batch, Sample sample, Map<Firm, Organisation> known) {
        Organisation holder = sample.piece().holder() == null
                ? null
                : known.get(sample.piece().holder());
        return new Draft(
                batch.tenantId(),
                batch.catalogId(),
                batch.id(),
                sample.piece().kind(),
                sample.number(),
                holder == null ? null : holder.tenantId(),
                holder == null ? null : holder.id(),
                true,
                schema.version(),
                sample.piece().content(),
                sample.piece().stage(),
                sample.from(),
                sample.from(),
                sample.to());
    }
}
