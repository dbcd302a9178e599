package greenbridge.supervision;

import greenbridge.catalog.Catalog;
import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws, and keeps what inspections found. */
@Singleton
class Inspections {
    private final InspectionRows rows;
    private final InspectedRows inspected;
    private final Entries entries;
    private final Clock clock;

    Inspections(InspectionRows rows, InspectedRows inspected, Entries entries, Clock clock) {
        this.rows = rows;
        this.inspected = inspected;
        this.entries = entries;
        this.clock = clock;
    }

    @ReadOnly
    public Optional<Inspection> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    @ReadOnly
    public List<Inspection> of(Tenant tenant) {
        return rows.of(tenant.id());
    }

    @ReadOnly
    public List<Inspected> drawn(Inspection inspection) {
        return inspected.of(inspection.tenantId(), inspection.id());
    }

    @ReadOnly
    public List<Inspected> results(int tenant, String entry) {
        return inspected.results(tenant, entry);
    }

    /**
     * Nothing where nothing is in force.
     *
     * @param number what the public can know beforehand, as the number of a lottery; may be empty
     */
    @Transactional
    public Optional<Inspection> draw(
            Tenant tenant, Catalog catalog, String titleZh, String titleEn, String number, int size, long person) {
        var today = LocalDate.now(clock);
        var population = rows.inForce(tenant.id(), catalog.id(), today);
        if (population.isEmpty()) {
            return Optional.empty();
        }
        String seed = (number.isEmpty() ? "" : number + "-") + Ids.random();
        var drawn = Lot.draw(seed, population, size);
        var inspection = new Inspection(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                catalog.id(),
                titleZh,
                titleEn,
                seed,
                String.join("\n", population),
                population.size(),
                drawn.size(),
                today,
                person,
                LocalDateTime.now(clock));
        rows.insert(inspection);
        Map<String, String> titles = entries.all(tenant, today, drawn).stream()
                .collect(Collectors.toMap(
                        Shown::publicId, entry -> entry.content().title(), (one, again) -> one));
        var lines = new ArrayList<Inspected>();
        for (String entry : drawn) {
            lines.add(new Inspected(
                    tenant.id(),
                    inspection.id(),
                    lines.size() + 1,
                    entry,
                    titles.getOrDefault(entry, entry),
                    Inspected.Result.PENDING,
                    null,
                    null,
                    null));
        }
        inspected.insert(lines);
        return Optional.of(inspection);
    }

    @Transactional
    public boolean enter(
            Inspection inspection, int place, Inspected.Result result, @Nullable String note, LocalDate day, long by) {
        return inspected.enter(inspection.tenantId(), inspection.id(), place, result, note, day, by) == 1;
    }
}
