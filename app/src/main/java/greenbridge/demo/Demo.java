package greenbridge.demo;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.demo.Written.Listed;
import greenbridge.demonstration.Demonstrations;
import greenbridge.entry.Draft;
import greenbridge.entry.Entry;
import greenbridge.entry.Ledger;
import greenbridge.id.Ids;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.relation.Relations;
import greenbridge.showing.Showings;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the sample data, once. */
@Singleton
public class Demo {
    static final String BY = "demo";

    private final Samples samples;
    private final Catalogs catalogs;
    private final Issues issues;
    private final Ledger ledger;
    private final Organisations organisations;
    private final Demonstrations demonstrations;
    private final Relations relations;
    private final Showings showings;
    private final Tenants tenants;
    private final Clock clock;

    Demo(
            Samples samples,
            Catalogs catalogs,
            Issues issues,
            Ledger ledger,
            Organisations organisations,
            Demonstrations demonstrations,
            Relations relations,
            Showings showings,
            Tenants tenants,
            Clock clock) {
        this.samples = samples;
        this.catalogs = catalogs;
        this.issues = issues;
        this.ledger = ledger;
        this.organisations = organisations;
        this.demonstrations = demonstrations;
        this.relations = relations;
        this.showings = showings;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Whether the samples were written; false when they are there already. */
    @Transactional
    public boolean load() {
        Firm first = samples.firms().getFirst();
        if (organisations.byCreditCode(first.tenantId(), first.creditCode()).isPresent()) {
            return false;
        }
        var planned = new HashMap<Row, List<Sample>>();
        for (Row plan : samples.plan()) {
            planned.put(plan, samples.of(plan, catalog(plan)));
        }
        var written = new Written(found(planned), new ArrayList<>());
        for (Row plan : samples.plan()) {
            written.entries().addAll(list(plan, planned.getOrDefault(plan, List.of()), written.organisations()));
        }
        link(written);
        return true;
    }

    private Map<Firm, Organisation> found(Map<Row, List<Sample>> planned) {
        var badges = new HashMap<Firm, Set<String>>();
        planned.values().stream()
                .flatMap(List::stream)
                .filter(Sample::recognises)
                .forEach(sample -> {
                    Firm holder = sample.piece().holder();
                    if (holder != null) {
                        badges.computeIfAbsent(holder, any -> new HashSet<>())
                                .addAll(sample.piece().content().badges());
                    }
                });
        var now = LocalDateTime.now(clock);
        var known = samples.firms().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        firm -> firm.organisation(
                                Ids.next(),
                                Ids.random(),
                                badges.getOrDefault(firm, Set.of()).stream()
                                        .sorted()
                                        .toList(),
                                now)));
        organisations.addAll(List.copyOf(known.values()));
        return known;
    }

    private List<Listed> list(Row plan, List<Sample> planned, Map<Firm, Organisation> known) {
        var catalog = catalog(plan);
        var batches = issues.publish(catalog, samples.terms(plan));
        int version = catalogs.schema(catalog).orElseThrow().version();
        var drafts = planned.stream()
                .map(sample -> draft(version, batches.get(sample.batch()), sample, known))
                .toList();
        var entries = ledger.list(drafts, BY);
        var listed = new ArrayList<Listed>();
        for (int i = 0; i < planned.size(); i++) {
            Entry entry = entries.get(i);
            planned.get(i).changes().forEach(change -> ledger.apply(entry.tenantId(), entry.publicId(), change, BY));
            listed.add(new Listed(planned.get(i), entry));
        }
        return listed;
    }

    private void link(Written written) {
        relations.addAll(Links.of(written));
        var cases = samples.cases(written, LocalDateTime.now(clock));
        demonstrations.addAll(cases.demonstrations);
        relations.addAll(cases.links);
        showings.add(Adoptions.of(written, samples.themes()));
    }

    Catalog catalog(Row plan) {
        int tenantId = tenants.bySlug(plan.text("tenant")).orElseThrow().id();
        return catalogs.own(tenantId, plan.text("catalog")).orElseThrow();
    }

    static Draft draft(int schemaVersion, Batch batch, Sample sample, Map<Firm, Organisation> known) {
        Organisation holder = known.get(sample.piece().holder());
        return new Draft(
                batch.tenantId(),
                batch.catalogId(),
                batch.id(),
                sample.piece().kind(),
                sample.number(),
                holder == null ? null : holder.tenantId(),
                holder == null ? null : holder.id(),
                true,
                schemaVersion,
                sample.piece().content(),
                sample.piece().stage(),
                sample.from(),
                sample.from(),
                sample.to());
    }
}
