package greenbridge.listing;

import greenbridge.application.Application;
import greenbridge.application.Applications;
import greenbridge.call.Call;
import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Schema;
import greenbridge.entry.Change;
import greenbridge.entry.Draft;
import greenbridge.entry.Ledger;
import greenbridge.entry.Outcome;
import greenbridge.entry.Status;
import greenbridge.notice.Selected;
import greenbridge.notice.Tidings;
import greenbridge.notice.Waiting;
import greenbridge.pack.Pack;
import greenbridge.programme.Programmes;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits for its list, and the list. */
@Singleton
public class Listings {
    private final ListedRows rows;
    private final CallIds calls;
    private final Selected selected;
    private final Applications applications;
    private final Programmes programmes;
    private final Catalogs catalogs;
    private final Batches batches;
    private final Ledger ledger;
    private final Tidings tidings;
    private final Tenants tenants;
    private final Clock clock;

    Listings(
            ListedRows rows,
            CallIds calls,
            Selected selected,
            Applications applications,
            Programmes programmes,
            Catalogs catalogs,
            Batches batches,
            Ledger ledger,
            Tidings tidings,
            Tenants tenants,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.selected = selected;
        this.applications = applications;
        this.programmes = programmes;
        this.catalogs = catalogs;
        this.batches = batches;
        this.ledger = ledger;
        this.tidings = tidings;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Somebody else was faster: what was begun comes to nothing. */
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Of the programmes of this tenant, in whichever portal they are called for. */
    @ReadOnly
    List<Call> waiting(Tenant owner) {
        return calls.waiting(owner.id(), callers(owner));
    }

    @ReadOnly
    Optional<Call> call(Tenant owner, String publicId) {
        return calls.find(owner.id(), callers(owner), publicId);
    }

    private Collection<Integer> callers(Tenant owner) {
        return owner.national()
                ? tenants.everyone(
                                "A national programme is applied for in the portals of provinces and listed by the nation")
                        .ids()
                : List.of(owner.id());
    }

    @ReadOnly
    Optional<Catalog> catalog(Call call) {
        return programmes
                .byId(call.programmeTenantId(), call.programmeId())
                .flatMap(programme -> Optional.ofNullable(programme.catalogId()))
                .flatMap(id -> catalogs.byId(call.programmeTenantId(), id));
    }

    /** How many lines {@link #preview} would have. */
    @ReadOnly
    int count(Call call) {
        return selected.countUnlisted(call, selected.pack(call));
    }

    /** What would be listed on this day. */
    @ReadOnly
    List<Line> preview(Call call, Catalog catalog, String code, LocalDate day) {
        var pack = selected.pack(call);
        var schema = catalogs.schema(catalog);
        int number = catalogs.batch(catalog, code, Batch.FAR)
                .map(batch -> rows.inBatch(batch.tenantId(), batch.id()))
                .orElse(0);
        var lines = new ArrayList<Line>();
        for (Waiting waiting : selected.unlisted(call, pack)) {
            boolean renewal = waiting.renews() != null;
            var last = pack.validity().last(day);
            lines.add(new Line(
                    waiting,
                    renewal ? null : "%s-%04d".formatted(code, ++number),
                    Contents.of(waiting, pack.listing(), schema),
                    last,
                    renewal ? fault(catalog, waiting, last) : null));
        }
        return List.copyOf(lines);
    }

    private @Nullable String fault(Catalog catalog, Waiting waiting, @Nullable LocalDate last) {
        var old = rows.renewed(catalog.tenantId(), waiting.renews() == null ? "" : waiting.renews());
        boolean own = old.filter(entry -> entry.catalogId() == catalog.id()
                        && Integer.valueOf(waiting.tenantId()).equals(entry.holderTenantId())
                        && Long.valueOf(waiting.organisationId()).equals(entry.holderId()))
                .isPresent();
        if (!own) {
            return "listing.fault.foreign";
        }
        var entry = old.orElseThrow();
        if (entry.endedAs() != null) {
            return "listing.fault.ended";
        }
        return last == null || entry.validTo() == null || !last.isAfter(entry.validTo())
                ? "listing.fault.longer"
                : null;
    }

    /** In the transaction of the caller, who undoes everything after {@link Moved}. */
    @Transactional
    Publishing publish(Call call, Catalog catalog, Document document, long person, String by) {
        rows.hold(catalog.tenantId(), catalog.id());
        var pack = selected.pack(call);
        var lines = preview(call, catalog, document.code(), document.publishedOn()).stream()
                .filter(line -> line.fault() == null)
                .toList();
        if (lines.isEmpty()) {
            return new Publishing.Nobody();
        }
        var batch = batches.of(catalog, document, call.sample());
        var fresh = lines.stream().filter(line -> !line.renewal()).toList();
        var listed = new ArrayList<Listed>();
        var now = LocalDateTime.now(clock);
        int version = catalogs.schema(catalog).map(Schema::version).orElse(1);
        var entries = ledger.list(
                fresh.stream()
                        .map(line -> draft(catalog, version, batch, document, line))
                        .toList(),
                by);
        for (int i = 0; i < fresh.size(); i++) {
            listed.add(listed(fresh.get(i), catalog, entries.get(i).publicId(), person, now));
        }
        for (Line line : lines.stream().filter(Line::renewal).toList()) {
            listed.add(listed(line, catalog, renew(catalog, document, line, by), person, now));
        }
        rows.insert(listed);
        move(pack, lines);
        tell(call, lines, listed);
        return new Publishing.Done(catalog.code(), batch.code(), fresh.size(), lines.size() - fresh.size());
    }

    private String renew(Catalog catalog, Document document, Line line, String by) {
        String entry = Objects.requireNonNull(line.waiting().renews());
        var until = Objects.requireNonNull(line.validTo());
        String reason = document.titleZh() + (document.number() == null ? "" : "（" + document.number() + "）");
        var outcome =
                ledger.apply(catalog.tenantId(), entry, new Change.Renew(until, reason, document.publishedOn()), by);
        return switch (outcome) {
            case Outcome.Recorded recorded -> entry;
            case Outcome.Absent absent -> throw new Moved();
            case Outcome.Refused refused -> throw new Moved();
        };
    }

    private void move(Pack pack, List<Line> lines) {
        for (Line line : lines) {
            if (!applications.move(
                    line.waiting().application(),
                    Application.State.LISTED,
                    pack.tiers().size(),
                    null)) {
                throw new Moved();
            }
        }
    }

    private void tell(Call call, List<Line> lines, List<Listed> listed) {
        var tenant = tenants.byId(call.tenantId()).orElseThrow();
        var byId =
                lines.stream().collect(Collectors.toMap(line -> line.waiting().id(), Function.identity()));
        for (Listed each : listed) {
            var line = Objects.requireNonNull(byId.get(each.applicationId()));
            tidings.write(
                    tenant,
                    line.waiting().organisationId(),
                    each.renewed() ? "listing.renewed" : "listing.listed",
                    line.content().title(),
                    "entries/" + each.entry());
        }
    }

    private static Draft draft(Catalog catalog, int version, Batch batch, Document document, Line line) {
        var waiting = line.waiting();
        return new Draft(
                catalog.tenantId(),
                catalog.id(),
                batch.id(),
                catalog.entryKind() == null ? "product" : catalog.entryKind(),
                Objects.requireNonNull(line.number()),
                waiting.tenantId(),
                waiting.organisationId(),
                waiting.sample(),
                version,
                line.content(),
                Status.LISTED,
                document.publishedOn(),
                document.publishedOn(),
                line.validTo());
    }

    private static Listed listed(Line line, Catalog catalog, String entry, long person, LocalDateTime now) {
        return new Listed(
                line.waiting().tenantId(), line.waiting().id(), catalog.tenantId(), entry, line.renewal(), person, now);
    }

    /** Of an entry, the newest first. */
    @ReadOnly
    public List<Listed> of(int tenant, String entry) {
        return rows.of(tenant, entry);
    }
}
