package greenbridge.entry;

import greenbridge.tenants.Tenant;
import io.micronaut.cache.annotation.Cacheable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What of the ledger shows in a portal. Asking for one by id sees exactly what the lists see. */
@Singleton
public class Entries {
    public static final int PAGE = 50;

    private final ShownRows rows;
    private final Tallies tallies;
    private final Versions versions;
    private final Periods periods;

    Entries(ShownRows rows, Tallies tallies, Versions versions, Periods periods) {
        this.rows = rows;
        this.tallies = tallies;
        this.versions = versions;
        this.periods = periods;
    }

    @ReadOnly
    public Optional<Shown> find(Tenant viewer, String publicId, LocalDate day) {
        return rows.find(viewer.id(), day, publicId);
    }

    /** One more than a page, so that the caller knows whether there is a next one. */
    @ReadOnly
    public List<Shown> inBatch(Tenant viewer, LocalDate day, int owner, long batchId, long after) {
        return rows.inBatch(viewer.id(), day, owner, batchId, after, PAGE + 1);
    }

    /** A slice in the order of the books, of one batch or of all, for whoever goes through everything. */
    @ReadOnly
    public List<Shown> slice(
            Tenant viewer, LocalDate day, int owner, long catalogId, Optional<Long> batchId, long after, int size) {
        return batchId.isPresent()
                ? rows.inBatch(viewer.id(), day, owner, batchId.get(), after, size)
                : rows.slice(viewer.id(), day, owner, catalogId, after, size);
    }

    /** Those of them that show, in no order. */
    @ReadOnly
    public List<Shown> all(Tenant viewer, LocalDate day, Collection<String> publicIds) {
        return publicIds.isEmpty() ? List.of() : rows.all(viewer.id(), day, publicIds);
    }

    @ReadOnly
    public List<Shown> inCatalog(Tenant viewer, LocalDate day, int owner, long catalogId, long before) {
        return rows.inCatalog(viewer.id(), day, owner, catalogId, before, PAGE + 1);
    }

    @ReadOnly
    public List<Shown> ofSameHolder(Tenant viewer, LocalDate day, Shown entry) {
        return entry.holderId() == null || entry.holderTenantId() == null
                ? List.of()
                : latestFirst(rows.ofHolder(viewer.id(), day, entry.holderTenantId(), entry.holderId(), entry.id()));
    }

    /** Everything public that this holder has been listed for, in whatever status it is on the day. */
    @ReadOnly
    public List<Shown> heldBy(Tenant viewer, LocalDate day, int holderTenantId, long holderId) {
        return latestFirst(rows.heldBy(viewer.id(), day, holderTenantId, holderId));
    }

    private static List<Shown> latestFirst(List<Shown> shown) {
        return shown.stream()
                .sorted(Comparator.comparing(
                        Shown::publishedOn, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())))
                .toList();
    }

    @ReadOnly
    public List<Version> history(Shown entry) {
        return versions.of(entry.tenantId(), entry.id());
    }

    @ReadOnly
    public List<Period> timeline(Shown entry) {
        return periods.of(entry.tenantId(), entry.id()).stream()
                .map(Periods.Row::period)
                .toList();
    }

    /** Counts may be some seconds old: they are for orientation, and counting a whole ledger is not free. */
    @Cacheable("tallies")
    @ReadOnly
    public Map<Long, Map<Status, Long>> byCatalog(Collection<Integer> owners, LocalDate day) {
        return table(tallies.byCatalog(owners, day));
    }

    @Cacheable("batch-tallies")
    @ReadOnly
    public Map<Long, Map<Status, Long>> byBatch(int owner, long catalogId, LocalDate day) {
        return table(tallies.byBatch(owner, catalogId, day));
    }

    private static Map<Long, Map<Status, Long>> table(List<Tallies.Tally> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Tallies.Tally::catalogId, Collectors.toMap(Tallies.Tally::status, Tallies.Tally::total)));
    }
}
