package greenbridge.entry;

import greenbridge.id.Ids;
import greenbridge.showing.Announcements;
import greenbridge.showing.News;
import greenbridge.showing.Showing;
import greenbridge.showing.Showing.Kind;
import greenbridge.showing.Showings;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The verbs: everything that is listed, changed, suspended or ended goes through here, one row a decision. */
@Singleton
public class Ledger {
    private final EntryRows rows;
    private final Versions versions;
    private final Standings standings;
    private final Periods periods;
    private final Showings showings;
    private final Announcements announcements;
    private final Clock clock;

    Ledger(
            EntryRows rows,
            Versions versions,
            Standings standings,
            Periods periods,
            Showings showings,
            Announcements announcements,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.standings = standings;
        this.periods = periods;
        this.announcements = announcements;
        this.showings = showings;
        this.clock = clock;
    }

    /** Lists many entries at once; either all of them are listed or none. */
    @Transactional
    public List<Entry> list(List<Draft> drafts, String by) {
        var entries = drafts.stream().map(Ledger::entry).toList();
        var now = LocalDateTime.now(clock);
        var first = new ArrayList<Version>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            first.add(first(drafts.get(i), entries.get(i), now, by));
        }
        rows.insert(entries);
        versions.append(first);
        periods.insert(first.stream()
                .flatMap(version ->
                        periods(version.tenantId(), version.entryId(), Timeline.of(List.of(version))).stream())
                .toList());
        showings.add(entries.stream()
                .flatMap(entry -> Showing.atHome(Kind.entry, entry.tenantId(), entry.id(), entry.publicId()).stream())
                .toList());
        announcements.add(
                first.stream().flatMap(version -> news(version, now).stream()).toList());
        return entries;
    }

    @Transactional
    public Outcome apply(int tenantId, String publicId, Change change, String by) {
        return rows.lock(tenantId, publicId)
                .map(entry -> record(entry, change, by))
                .orElseGet(Outcome.Absent::new);
    }

    /** The entry that a catalog keeps under this number, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Version> latest(int tenantId, long catalogId, String number) {
        return rows.lockByNumber(tenantId, catalogId, number)
                .map(entry -> versions.of(tenantId, entry.id()).getLast());
    }

    /** The same for many numbers at once; those that are not there are left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Standing> standings(int tenantId, long catalogId, Collection<String> numbers) {
        var ids = numbers.isEmpty()
                ? List.<Long>of()
                : rows.lockByNumbers(tenantId, catalogId, numbers).stream()
                        .map(Entry::id)
                        .toList();
        return ids.isEmpty() ? List.of() : standings.of(tenantId, ids);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome applyByNumber(int tenantId, long catalogId, String number, Change change, String by) {
        return rows.lockByNumber(tenantId, catalogId, number)
                .map(entry -> record(entry, change, by))
                .orElseGet(Outcome.Absent::new);
    }

    private Outcome record(Entry entry, Change change, String by) {
        var history = new ArrayList<>(versions.of(entry.tenantId(), entry.id()));
        var now = LocalDateTime.now(clock);
        var decision = Decision.of(history.getLast(), change, now, by);
        return switch (decision) {
            case Decision.No no -> new Outcome.Refused(no.messageKey());
            case Decision.Yes yes -> {
                history.add(yes.version());
                versions.append(List.of(yes.version()));
                periods.delete(entry.tenantId(), entry.id());
                periods.insert(periods(entry.tenantId(), entry.id(), Timeline.of(history)));
                announcements.add(news(yes.version(), now));
                yield new Outcome.Recorded(yes.version().version());
            }
        };
    }

    /** Once now, and once more on the day from which a version announced in advance holds. */
    private static List<News> news(Version version, LocalDateTime now) {
        var news = new ArrayList<News>();
        news.add(new News(version.tenantId(), Kind.entry, version.entryId(), now, now));
        if (version.effectiveOn().isAfter(now.toLocalDate())) {
            var later = version.effectiveOn().atStartOfDay();
            news.add(new News(version.tenantId(), Kind.entry, version.entryId(), now, later));
        }
        return news;
    }

    private static List<Periods.Row> periods(int tenantId, long entryId, List<Period> periods) {
        return periods.stream()
                .map(period -> new Periods.Row(
                        tenantId, entryId, period.fromOn(), period.untilOn(), period.status(), period.version()))
                .toList();
    }

    private static Entry entry(Draft draft) {
        return new Entry(
                draft.tenantId(),
                Ids.next(),
                Ids.random(),
                draft.catalogId(),
                draft.batchId(),
                draft.kind(),
                draft.number(),
                draft.holderTenantId(),
                draft.holderId(),
                draft.sample());
    }

    private static Version first(Draft draft, Entry entry, LocalDateTime now, String by) {
        LocalDate none = null;
        return new Version(
                draft.tenantId(),
                entry.id(),
                1,
                Version.Transaction.LISTING,
                null,
                draft.effectiveOn(),
                now,
                by,
                draft.schemaVersion(),
                draft.content(),
                draft.stage(),
                draft.validFrom(),
                draft.validTo(),
                none,
                none,
                none,
                null);
    }
}
